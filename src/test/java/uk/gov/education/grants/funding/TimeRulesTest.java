package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// When money may be spent and work may be done: FR-04, FR-11 and FR-12.
class TimeRulesTest {

    @Nested
    class TheYearsOfTheRound {

        final FundingRule rule = new ProfileWithinRound(new FinancialYear(2027), new FinancialYear(2028));

        @Test
        void areAllIncluded() {
            assertThat(aRequest().in(2027, pounds(1)).in(2028, pounds(1)).against(rule))
                    .isEqualTo("met");
        }

        @Test
        void leaveOutTheYearsBeforeAndAfter() {
            assertThat(aRequest()
                            .in(2026, pounds(40_000))
                            .in(2029, new Money(1))
                            .against(rule))
                    .isEqualTo("2026-27 has £40,000 but lies outside the round. "
                            + "2029-30 has £0.01 but lies outside the round.");
        }

        @Test
        void neverHoldLessThanNothing() {
            assertThat(aRequest().in(2028, new Money(-1)).against(rule))
                    .isEqualTo("2028-29 has -£0.01: no year may be below £0.");
        }

        @Test
        void mayBeOnlyOne() {
            assertThat(new ProfileWithinRound(new FinancialYear(2027), new FinancialYear(2027)).statement())
                    .isEqualTo("Grant may be spent only in the financial year 2027-28.");
        }

        @Test
        void doNotRunBackwards() {
            assertThatThrownBy(() -> new ProfileWithinRound(new FinancialYear(2028), new FinancialYear(2027)))
                    .hasMessage("The first financial year must not come after the last.");
        }
    }

    @Nested
    class TheStart {

        final FundingRule rule = new NoRetrospectiveStart(LocalDate.of(2027, 3, 1));

        @Test
        void mayBeTheDayOfTheDecision() {
            assertThat(aRequest()
                            .from(LocalDate.of(2027, 3, 1), LocalDate.of(2028, 3, 31))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void mayNotBeTheDayBefore() {
            assertThat(aRequest()
                            .from(LocalDate.of(2027, 2, 28), LocalDate.of(2028, 3, 31))
                            .against(rule))
                    .isEqualTo("The project would start on 28 February 2027, 1 day too early.");
        }
    }

    @Nested
    class TheLength {

        final FundingRule rule = new LongestProject(24);

        @Test
        void mayBeTheWholeOfIt() {
            assertThat(aRequest()
                            .from(LocalDate.of(2027, 4, 1), LocalDate.of(2029, 3, 31))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void oneMoreDayIsOneMoreMonth() {
            assertThat(aRequest()
                            .from(LocalDate.of(2027, 4, 1), LocalDate.of(2029, 4, 1))
                            .against(rule))
                    .isEqualTo("The project would last 25 months, 1 too long. It must end by 31 March 2029.");
        }

        @Test
        void isAtLeastOneMonth() {
            assertThatThrownBy(() -> new LongestProject(0))
                    .hasMessage("The most months a project may last must be at least 1.");
        }
    }
}
