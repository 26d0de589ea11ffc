package uk.gov.education.grants.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.SiteReader;

/// Every page, form and file at the moments at which a day, a year or the clock itself turns, in UK time. None of them
/// breaks.
@DemoHouse
@DirtiesContext
@ExtendWith(Figures.class)
class TurningTimesSoak {

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    @Autowired
    MovableClock clock;

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            the last second of a year,              2026-12-31T23:59:59Z
            the second before summer time,          2027-03-28T00:59:59Z
            the second in which it is two,          2027-03-28T01:00:00Z
            the last second of a financial year,    2027-03-31T22:59:59Z
            the first second of the next,           2027-03-31T23:00:00Z
            half past one for the first time,       2027-10-31T00:30:00Z
            half past one for the second time,      2027-10-31T01:30:00Z
            the day that not every year has,        2028-02-29T12:00:00Z
            a moment beyond every date of a round,  2040-01-01T00:00:00Z
            """)
    void nothingBreaks(String when, Instant moment) {
        var broken = Stream.concat(site.pages().stream(), site.files().stream())
                .flatMap(visit -> {
                    clock.setTo(moment);
                    return reader.read(visit);
                })
                .filter(read -> read.status() >= 500)
                .toList();
        Figures.say("at %s, %s: %d of all pages, forms and files broke", when, moment, broken.size());
        assertThat(broken).isEmpty();
    }
}
