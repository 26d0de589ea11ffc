package uk.gov.education.grants.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import uk.gov.education.grants.shared.Money;

/// What people type as money, days, shares, numbers and addresses: whatever it is, it is read or is a problem.
class ReadingFuzz {

    @FuzzTest
    void money(FuzzedDataProvider data) {
        var typed = data.consumeRemainingAsString();
        var reading = Typed.of(Map.of("grant", typed)).read();
        var money = reading.money("grant", "The grant", "Enter the grant");
        if (!reading.hasProblems()) {
            assertThat(money).isGreaterThanOrEqualTo(Money.ZERO);
            var again = Typed.of(Map.of("grant", money.toString())).read();
            assertThat(again.money("grant", "The grant", "Enter the grant"))
                    .as(typed)
                    .isEqualTo(money);
        }
    }

    @FuzzTest
    void day(FuzzedDataProvider data) {
        var reading = Typed.of(Map.of(
                        "start-day", data.consumeString(20),
                        "start-month", data.consumeString(20),
                        "start-year", data.consumeRemainingAsString()))
                .read();
        var day = reading.date("start", "The start", "Enter the start");
        if (!reading.hasProblems()) {
            var again = Typed.of(Map.of(
                            "start-day", String.valueOf(day.getDayOfMonth()),
                            "start-month", String.valueOf(day.getMonthValue()),
                            "start-year", String.valueOf(day.getYear())))
                    .read();
            assertThat(again.date("start", "The start", "Enter the start")).isEqualTo(day);
            assertThat(again.hasProblems()).isFalse();
        }
    }

    @FuzzTest
    void everythingElse(FuzzedDataProvider data) {
        var typed = data.consumeRemainingAsString();
        var reading = Typed.of(Map.of("field", typed)).read();
        reading.percent("field", "The share", "Enter the share");
        reading.number("field", "The number", 0, 100, "Enter the number");
        reading.optionalWebAddress("field", "The address");
        reading.lines("field", "line", 12, 100);
        reading.words("field", "The text", 500, "Enter the text");
    }
}
