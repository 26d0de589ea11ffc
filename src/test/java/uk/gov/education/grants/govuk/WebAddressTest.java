package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that people type and others will click on.
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://www.gov.uk/report", " http://example.org ", "https://example.org/a?b=c#d"})
    void anAddressOfTheWebIsKept(String typed) {
        var reading = reading(typed);
        assertThat(reading.webAddress("url", "The address", "Enter the address"))
                .isEqualTo(typed.strip());
        assertThat(reading.hasProblems()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.gov.uk",
                "javascript:alert(1)",
                "data:text/html,hello",
                "ftp://example.org",
                "https:///report",
                "https://gov.uk@example.org",
                "https://example.org/a b",
                "https://\0"
            })
    void whatLeadsElsewhereIsRefused(String typed) {
        var reading = reading(typed);
        assertThat(reading.webAddress("url", "The address", "Enter the address"))
                .isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::field)
                .isEqualTo("url");
    }

    @Test
    void nothingIsAProblemOnlyWhereItMustBeThere() {
        var reading = reading("");
        assertThat(reading.optionalWebAddress("url", "The address")).isEmpty();
        assertThat(reading.hasProblem("url")).isFalse();
        assertThat(reading.webAddress("url", "The address", "Enter the address"))
                .isEmpty();
        assertThat(reading.problems()).containsExactly(new Problem("url", "Enter the address"));
    }

    private static Reading reading(String typed) {
        return Typed.of(Map.of("url", typed)).read();
    }
}
