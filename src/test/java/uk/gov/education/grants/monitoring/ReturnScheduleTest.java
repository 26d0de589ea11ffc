package uk.gov.education.grants.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.agreement.ReturnFrequency;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.shared.Period;

class ReturnScheduleTest {

    private static final Period A_YEAR = days("2027-04-01", "2028-03-31");

    @Test
    void aReturnIsDueAMonthAfterEachQuarter() {
        assertThat(of(A_YEAR, ReturnFrequency.QUARTER))
                .extracting(ScheduledReturn::period, ScheduledReturn::last, ScheduledReturn::due)
                .extracting(Object::toString)
                .containsExactly(
                        "(2027-28-q1, 2027-06-30 (java.time.LocalDate), 2027-07-31 (java.time.LocalDate))",
                        "(2027-28-q2, 2027-09-30 (java.time.LocalDate), 2027-10-31 (java.time.LocalDate))",
                        "(2027-28-q3, 2027-12-31 (java.time.LocalDate), 2028-01-31 (java.time.LocalDate))",
                        "(2027-28-q4, 2028-03-31 (java.time.LocalDate), 2028-04-30 (java.time.LocalDate))");
    }

    @Test
    void halfYearsAndYearsAreThoseOfTheFinancialYear() {
        assertThat(of(A_YEAR, ReturnFrequency.HALF_YEAR))
                .extracting(it -> it.period().toString())
                .containsExactly("2027-28-h1", "2027-28-h2");
        assertThat(of(A_YEAR, ReturnFrequency.YEAR))
                .extracting(it -> it.period().toString())
                .containsExactly("2027-28");
    }

    @Test
    void theFirstAndTheLastAreOnlyAboutTheDaysOfTheAward() {
        var returns = of(days("2027-05-10", "2027-11-15"), ReturnFrequency.QUARTER);
        assertThat(returns).hasSize(3);
        assertThat(returns.getFirst().first()).isEqualTo("2027-05-10");
        assertThat(returns.get(1).first()).isEqualTo("2027-07-01");
        assertThat(returns.getLast().last()).isEqualTo("2027-11-15");
        assertThat(returns.getLast().due()).isEqualTo("2027-12-15");
    }

    @Test
    void lessThanAMonthAtTheStartIsReportedWithTheNextPeriod() {
        var returns = of(days("2017-03-31", "2017-12-31"), ReturnFrequency.QUARTER);
        assertThat(returns).hasSize(3);
        assertThat(returns.getFirst().period()).hasToString("2017-18-q1");
        assertThat(returns.getFirst().first()).isEqualTo("2017-03-31");
        assertThat(of(days("2017-03-01", "2017-12-31"), ReturnFrequency.QUARTER))
                .as("a whole month has a return of its own")
                .hasSize(4);
        assertThat(of(days("2017-03-20", "2017-03-25"), ReturnFrequency.QUARTER))
                .as("and so has an award of a few days")
                .singleElement()
                .satisfies(only -> assertThat(only.last()).isEqualTo("2017-03-25"));
    }

    @Test
    void returnsGoOnUntilTheLastTargetWhereItOutlivesTheMoney() {
        var targets = List.of(target("2027-12-31"), target("2028-08-20"));
        var returns = ReturnSchedule.of(A_YEAR, targets, ReturnFrequency.QUARTER);
        assertThat(returns).hasSize(6);
        assertThat(returns.getLast().last()).isEqualTo("2028-08-20");
        assertThat(ReturnSchedule.of(A_YEAR, List.of(target("2027-12-31")), ReturnFrequency.QUARTER))
                .isEqualTo(of(A_YEAR, ReturnFrequency.QUARTER));
    }

    @Test
    void everyDayIsReportedOnce() {
        for (var frequency : ReturnFrequency.values()) {
            for (var start = LocalDate.of(2027, 4, 1); start.getYear() < 2028; start = start.plusDays(9)) {
                var award = new Period(start, start.plusDays(700));
                var returns = of(award, frequency);
                var next = start;
                for (var each : returns) {
                    assertThat(each.first()).as("%s from %s", frequency, start).isEqualTo(next);
                    assertThat(each.period().lastDay()).isAfterOrEqualTo(each.last());
                    next = each.last().plusDays(1);
                }
                assertThat(next).isEqualTo(award.last().plusDays(1));
            }
        }
    }

    @Test
    void aPeriodReadsAsItIsWritten() {
        for (var text : List.of("2026-27-q2", "2026-27-h1", "2026-27")) {
            assertThat(ReturnPeriod.of(text)).hasToString(text);
        }
        assertThat(ReturnPeriod.of("2026-27-q2").inWords()).isEqualTo("July to September 2026");
        assertThat(ReturnPeriod.of("2026-27").inWords()).isEqualTo("April 2026 to March 2027");
        for (var wrong : List.of("2026-27-q5", "2026-28", "q1", "2026-27-q")) {
            assertThatThrownBy(() -> ReturnPeriod.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<ScheduledReturn> of(Period award, ReturnFrequency frequency) {
        return ReturnSchedule.of(award, List.of(), frequency);
    }

    private static Period days(String first, String last) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Target target(String by) {
        return new Target("Families helped", "families", null, 100, LocalDate.parse(by));
    }
}
