package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What the organisation has already and what the Department still has: FR-13 to FR-16.
class MoneyLeftRulesTest {

    static final Money A_PENNY = new Money(1);

    @Nested
    class TheLiveAwardsOfAnOrganisation {

        final FundingRule rule = new LiveAwardsCeiling(pounds(500_000));

        @Test
        void mayReachTheCeiling() {
            assertThat(aRequest()
                            .grant(pounds(100_000))
                            .knowing(it -> it.otherLiveAwards(pounds(400_000)))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void mayNotPassItByAPenny() {
            assertThat(aRequest()
                            .grant(pounds(100_000).plus(A_PENNY))
                            .knowing(it -> it.otherLiveAwards(pounds(400_000)))
                            .against(rule))
                    .isEqualTo("The organisation's other live awards are £400,000; "
                            + "with this one they would be £500,000.01, £0.01 too much.");
        }
    }

    @Nested
    class AnAwardForTheSameProjectAndPlace {

        final FundingRule rule = new OneLiveAward();

        @Test
        void mayNotBeLive() {
            assertThat(aRequest()
                            .knowing(it -> it.liveAwardsOfProjectAndPlace(List.of("CSCIP-2017-0004")))
                            .against(rule))
                    .isEqualTo("CSCIP-2017-0004 is live for the same project and place.");
        }

        @Test
        void isNamedEachTime() {
            assertThat(aRequest()
                            .knowing(
                                    it -> it.liveAwardsOfProjectAndPlace(List.of("CSCIP-2017-0004", "CSCIP-2017-0009")))
                            .against(rule))
                    .isEqualTo("CSCIP-2017-0004 and CSCIP-2017-0009 are live for the same project and place.");
        }

        @Test
        void isTheFirst() {
            assertThat(aRequest().against(rule)).isEqualTo("met");
        }
    }

    @Nested
    class TheAllocationOfTheRound {

        final FundingRule rule = new RoundAllocation();

        @Test
        void mayBeUsedToTheLastPenny() {
            assertThat(aRequest()
                            .grant(pounds(120_000))
                            .knowing(it -> it.roundLeft(pounds(120_000)))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void isNeverPassedByAPenny() {
            assertThat(aRequest()
                            .grant(pounds(120_000).plus(A_PENNY))
                            .knowing(it -> it.roundLeft(pounds(120_000)))
                            .against(rule))
                    .isEqualTo("The round has £120,000 left, £0.01 too little.");
        }
    }

    @Nested
    class TheBudgetOfEachYear {

        final FundingRule rule = new BudgetHeadroom();

        @Test
        void mayBeUsedToTheLastPenny() {
            assertThat(aRequest()
                            .in(2027, pounds(60_000))
                            .in(2028, pounds(60_000))
                            .knowing(it -> it.budgetLeft(left(pounds(60_000), pounds(60_000))))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void ofOneYearDoesNotHelpAnother() {
            assertThat(aRequest()
                            .in(2027, pounds(100_000))
                            .in(2028, pounds(20_000))
                            .knowing(it -> it.budgetLeft(left(pounds(60_000), pounds(500_000))))
                            .against(rule))
                    .isEqualTo("2027-28 is short by £40,000: £60,000 is left.");
        }

        @Test
        void isNamedForEveryShortYear() {
            assertThat(aRequest()
                            .in(2027, pounds(100_000))
                            .in(2028, pounds(20_000).plus(A_PENNY))
                            .in(2029, pounds(5))
                            .knowing(it -> it.budgetLeft(left(pounds(60_000), pounds(20_000))))
                            .against(rule))
                    .isEqualTo("2027-28 is short by £40,000: £60,000 is left. "
                            + "2028-29 is short by £0.01: £20,000 is left. "
                            + "2029-30 is short by £5: £0 is left.");
        }

        static SpendProfile left(Money first, Money second) {
            return SpendProfile.of(Map.of(new FinancialYear(2027), first, new FinancialYear(2028), second));
        }
    }
}
