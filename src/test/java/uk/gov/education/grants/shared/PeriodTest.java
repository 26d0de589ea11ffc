package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class PeriodTest {

    final Gen<LocalDate> days = localDates()
            .withDaysBetween(
                    LocalDate.of(2014, 4, 1).toEpochDay(),
                    LocalDate.of(2034, 3, 31).toEpochDay());

    @Test
    void countsAMonthThatHasBegun() {
        assertThat(period("2027-04-01", "2027-04-01").months()).isEqualTo(1);
        assertThat(period("2027-04-01", "2027-04-30").months()).isEqualTo(1);
        assertThat(period("2027-04-01", "2027-05-01").months()).isEqualTo(2);
        assertThat(period("2027-04-01", "2029-03-31").months()).isEqualTo(24);
        assertThat(period("2027-01-31", "2027-02-27").months()).isEqualTo(1);
        assertThat(period("2027-01-31", "2027-02-28").months()).isEqualTo(2);
    }

    @Test
    void doesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> period("2027-04-02", "2027-04-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027-04-02 to 2027-04-01 ends before it starts");
    }

    @Test
    void ofSoManyMonthsIsNoLongerAndADayMoreIs() {
        qt().forAll(days, integers().between(1, 120)).check((first, months) -> {
            var last = first.plusMonths(months).minusDays(1);
            return new Period(first, last).months() == months
                    && new Period(first, last.plusDays(1)).months() == months + 1;
        });
    }

    @Test
    void neverGrowsShorterByADay() {
        qt().forAll(days, integers().between(0, 3_000)).check((first, length) -> {
            var last = first.plusDays(length);
            var longer = new Period(first, last.plusDays(1)).months();
            var months = new Period(first, last).months();
            return longer == months || longer == months + 1;
        });
    }

    static Period period(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }
}
