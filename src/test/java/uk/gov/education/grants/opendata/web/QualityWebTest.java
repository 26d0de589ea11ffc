package uk.gov.education.grants.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.ManyAwards;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// What the published grants say, and what they do not, is counted in public.
@WholeHouse
@Transactional
class QualityWebTest {

    private static final String ADDRESS = "/open-data/quality";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    LongStatements statements;

    private Browser anybody;

    @BeforeEach
    void anybody() {
        anybody = Browser.ofThePublic(mvc);
    }

    @Test
    void eachGrantIsCountedForWhatItSays() {
        var pause = award(db, "CSCIP-2016-0001").places("E09000012").insert();
        award(db, "CSCIP-2016-0002")
                .project("Mockingbird")
                .lead("GB-CHC-280852")
                .insert();
        award(db, "CSCIP-2016-0003")
                .project("Night line")
                .lead("360G-dfe-night-line")
                .insert();
        award(db, "CSCIP-2016-0004").status("DECLINED").insert();
        award(db, "CSCIP-2016-0005").notAnnounced().insert();
        db.sql("update award set lead_area_code = 'E09000012' where id = ?")
                .param(pause)
                .update();
        db.sql("update award set purpose = 'Help' where reference = 'CSCIP-2016-0003'")
                .update();
        db.sql(
                        "insert into award_announcement values (?, 1, '2016-11-03', 700000000, '', 'A speech', null, 'Seven million')")
                .param(pause)
                .update();
        var page = anybody.page(ADDRESS);
        assertThat(page.expectFirst(".govuk-body-l").text())
                .isEqualTo("3 grants are in the 360Giving files. This is how much they say.");
        assertThat(rows())
                .containsEntry("Who received it, by a number in a public register", List.of("2", "66.66%"))
                .containsEntry("Where the recipient is", List.of("1", "33.33%"))
                .containsEntry("Where those are whom it helps", List.of("1", "33.33%"))
                .containsEntry("When the work begins and ends", List.of("3", "100%"))
                .containsEntry("A description that says more than the title", List.of("2", "66.66%"))
                .containsEntry("A kind and a funding round", List.of("3", "100%"))
                .containsEntry("Whether bidders competed for it", List.of("3", "100%"))
                .containsEntry("A public statement or an evaluation", List.of("1", "33.33%"));
        assertThat(page.text())
                .contains("1 does not. The recipient stands in no register")
                .contains("2 do not. No place was named")
                .contains("UK time, from the register as it stood.");
    }

    @Test
    void itIsCountedAgainAsSoonAsAnythingPublicChanges() {
        var first = award(db, "CSCIP-2016-0001").insert();
        assertThat(rows()).containsEntry("Where those are whom it helps", List.of("0", "0%"));
        db.sql("insert into award_place values (?, 'E09000012')").param(first).update();
        assertThat(rows()).containsEntry("Where those are whom it helps", List.of("1", "100%"));
    }

    @Test
    void countingIsAFewStatementsAndOneWhileNothingChanges() {
        new ManyAwards(db, statements).make(1, 400);
        assertThat(StatementCount.during(this::rows)).isLessThanOrEqualTo(4);
        assertThat(StatementCount.during(this::rows)).isOne();
        assertThat(anybody.page(ADDRESS).text()).contains("400 grants are in the 360Giving files.");
    }

    @Test
    void aRegisterWithoutGrantsSaysSo() {
        assertThat(anybody.page(ADDRESS).text()).contains("There is no grant in the 360Giving files yet");
        assertThat(anybody.page("/open-data").select("main a[href=" + ADDRESS + "]"))
                .hasSize(1);
    }

    private Map<String, List<String>> rows() {
        return anybody.page(ADDRESS).select("tbody tr").stream()
                .collect(Collectors.toMap(
                        row -> row.expectFirst("th").ownText(),
                        row -> row.select(".app-number").eachText()));
    }
}
