package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @Test
    void turnsOnTheFirstOfApril() {
        assertThat(FinancialYear.of(LocalDate.of(2017, 3, 31))).hasToString("2016-17");
        assertThat(FinancialYear.of(LocalDate.of(2017, 4, 1))).hasToString("2017-18");
    }

    @Test
    void isWrittenAcrossTheCentury() {
        assertThat(new FinancialYear(2099)).hasToString("2099-00");
        assertThat(FinancialYear.of("2099-00")).isEqualTo(new FinancialYear(2099));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-28", "2026/27", "2026", "26-27", "", " 2026-27", "1999-00", "2026-2027"})
    void isReadInOneFormOnly(String text) {
        assertThat(FinancialYear.isYear(text)).isFalse();
        assertThatThrownBy(() -> FinancialYear.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text + " is not a financial year such as 2026-27");
    }

    @Test
    void comesBackAsItWasWritten() {
        qt().forAll(integers().between(2000, 2099).map(FinancialYear::new))
                .check(year -> FinancialYear.of(year.toString()).equals(year) && FinancialYear.isYear(year.toString()));
    }

    @Test
    void holdsEveryDayFromItsFirstToItsLast() {
        qt().forAll(localDates()
                        .withDaysBetween(
                                LocalDate.of(2000, 4, 1).toEpochDay(),
                                LocalDate.of(2099, 3, 31).toEpochDay()))
                .check(day -> {
                    var year = FinancialYear.of(day);
                    return !day.isBefore(year.firstDay())
                            && !day.isAfter(year.lastDay())
                            && FinancialYear.of(year.lastDay().plusDays(1))
                                    .equals(new FinancialYear(year.startsIn() + 1));
                });
    }

    @Test
    void runsToAnotherWithBothIncluded() {
        assertThat(new FinancialYear(2026).to(new FinancialYear(2028))).hasToString("[2026-27, 2027-28, 2028-29]");
        assertThat(new FinancialYear(2028).to(new FinancialYear(2026))).isEmpty();
    }
}
