package uk.gov.education.grants.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.grants.govuk.Typed;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "12:00, 12:00",
        "9:05, 09:05",
        "09.05, 09:05",
        "9am, 09:00",
        "9 AM, 09:00",
        "12am, 00:00",
        "12pm, 12:00",
        "5:30 pm, 17:30",
        "23:59, 23:59",
        "noon, 12:00",
        "12 noon, 12:00",
        "midday, 12:00"
    })
    void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime time) {
        assertThat(Moments.timeIn(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "24:00", "12:60", "13pm", "0am", "late", "1:2", "12:00:00", "１２:００", "-1:00"})
    void whatIsNoTimeIsNotGuessed(String typed) {
        assertThat(Moments.timeIn(typed)).isEmpty();
    }

    /// On 28 March 2027 the clocks go from 01:00 to 02:00; on 31 October 2027 they show 01:30 twice.
    @ParameterizedTest
    @CsvSource({
        "28, 3, 00:30, 2027-03-28T00:30:00Z",
        "28, 3, 01:30, 2027-03-28T01:30:00Z",
        "28, 3, 02:30, 2027-03-28T01:30:00Z",
        "31, 10, 01:30, 2027-10-31T00:30:00Z",
        "31, 10, 02:30, 2027-10-31T02:30:00Z"
    })
    void everyTypedTimeIsOneInstant(String day, String month, String time, Instant instant) {
        var reading = Typed.of(Map.of("x-day", day, "x-month", month, "x-year", "2027", "xTime", time))
                .read();
        assertThat(Moments.read(reading, "x", "it opens")).isEqualTo(instant);
        assertThat(reading.hasProblems()).isFalse();
    }

    @Test
    void whatIsKnownComesBackAsItWasTyped() {
        var fields = new HashMap<String, String>();
        var moment = Instant.parse("2027-06-30T11:00:00Z");
        Moments.fill(fields, "x", moment);
        assertThat(fields).containsEntry("xTime", "12:00");
        assertThat(Moments.read(Typed.of(fields).read(), "x", "it opens")).isEqualTo(moment);
    }
}
