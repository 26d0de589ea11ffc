package uk.gov.education.grants.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.DemoHouse;

/// The awards of the real programme, as they leave the service in the 360Giving standard.
@DemoHouse
class DemonstrationGrantsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    @Test
    void theTenAwardsOf2016AreASoundPackage() {
        var text = Browser.ofThePublic(mvc).text("/awards/360giving.json?programme=CSCIP");
        assertThat(GrantChecks.complaintsAbout(text, LocalDate.now(clock))).isEmpty();
        var grants = JsonMapper.shared().readTree(text).at("/grants");
        assertThat(grants.size()).isEqualTo(10);
        assertThat(grants.valueStream()
                        .mapToLong(grant -> grant.at("/amountAwarded").asLong())
                        .sum())
                .isEqualTo(41_144_000);
        assertThat(grants.valueStream()
                        .filter(grant -> grant.at("/title").asString().equals("Positive Choices")))
                .singleElement()
                .satisfies(
                        grant -> assertThat(grant.at("/relatedDocument").size()).isEqualTo(2));
    }

    @Test
    void soAreAllAwards() {
        var text = Browser.ofThePublic(mvc).text("/awards/360giving.json");
        assertThat(GrantChecks.complaintsAbout(text, LocalDate.now(clock))).isEmpty();
    }
}
