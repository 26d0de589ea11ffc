package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.ARequest.aRequest;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// How much may be asked for, and how it may be shared out: FR-01 to FR-03 and FR-05 to FR-07.
class AmountRulesTest {

    static final Money A_PENNY = new Money(1);

    @Nested
    class TheLeastGrant {

        final FundingRule rule = new GrantFloor(pounds(50_000));

        @Test
        void isEnough() {
            assertThat(aRequest().grant(pounds(50_000)).against(rule)).isEqualTo("met");
        }

        @Test
        void lessAPennyIsTooLittle() {
            assertThat(aRequest().grant(pounds(50_000).minus(A_PENNY)).against(rule))
                    .isEqualTo("The grant is £49,999.99, £0.01 too little.");
        }

        @Test
        void sumsTheYears() {
            assertThat(aRequest()
                            .in(2027, pounds(30_000))
                            .in(2028, pounds(20_000))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void isMoreThanNothing() {
            assertThatThrownBy(() -> new GrantFloor(Money.ZERO)).hasMessage("The least grant must be more than £0.");
        }
    }

    @Nested
    class TheMostGrant {

        final FundingRule rule = new GrantCeiling(pounds(250_000));

        @Test
        void isAllowed() {
            assertThat(aRequest().grant(pounds(250_000)).against(rule)).isEqualTo("met");
        }

        @Test
        void andAPennyIsTooMuch() {
            assertThat(aRequest().grant(pounds(250_000).plus(A_PENNY)).against(rule))
                    .isEqualTo("The grant is £250,000.01, £0.01 too much.");
        }

        @Test
        void saysByHowMuchARequestIsTooLarge() {
            assertThat(aRequest().grant(pounds(260_500)).against(rule))
                    .isEqualTo("The grant is £260,500, £10,500 too much.");
        }

        @Test
        void saysItselfInOneSentence() {
            assertThat(rule.statement()).isEqualTo("A project may ask for no more than £250,000.");
        }
    }

    @Nested
    class MatchFunding {

        final FundingRule rule = new MatchFundingFloor(Percent.of(20));

        @Test
        void thatMeetsTheShareOfTheTotalCostIsEnough() {
            assertThat(aRequest().grant(pounds(80_000)).match(pounds(20_000)).against(rule))
                    .isEqualTo("met");
        }

        @Test
        void aPennyBelowIsTooLittle() {
            assertThat(aRequest()
                            .grant(pounds(80_000))
                            .match(pounds(20_000).minus(A_PENNY))
                            .against(rule))
                    .isEqualTo("Match funding is £19,999.99, £0.01 too little: "
                            + "a grant of £80,000 needs at least £20,000 beside it.");
        }

        @Test
        void isEnoughOnceWhatIsMissingHasBeenAdded() {
            assertThat(aRequest().grant(pounds(80_000)).match(pounds(5_000)).against(rule))
                    .contains("£15,000 too little");
            assertThat(aRequest()
                            .grant(pounds(80_000))
                            .match(pounds(5_000).plus(pounds(15_000)))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void cannotBeAskedToMeetEverything() {
            assertThatThrownBy(() -> new MatchFundingFloor(Percent.of(100)))
                    .hasMessage("The share of match funding must be below 100%.");
        }
    }

    @Nested
    class TheLastYear {

        final FundingRule rule = new FinalYearShare(Percent.of(40));

        @Test
        void mayHaveItsShare() {
            assertThat(aRequest()
                            .in(2027, pounds(60_000))
                            .in(2028, pounds(40_000))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void aPennyMoreIsTooMuch() {
            assertThat(aRequest()
                            .in(2027, pounds(60_000).minus(A_PENNY))
                            .in(2028, pounds(40_000).plus(A_PENNY))
                            .against(rule))
                    .isEqualTo("2028-29 has £40,000.01, £0.01 too much: 40% of the grant is £40,000.");
        }

        @Test
        void meansNothingToAGrantOfOneYear() {
            assertThat(aRequest().grant(pounds(100_000)).against(rule))
                    .isEqualTo("not applicable: The grant is not spread over several years.");
        }
    }

    @Nested
    class Overheads {

        final FundingRule rule = new IndirectCostCap(Percent.of(15));

        @Test
        void mayHaveTheirShareOfDirectCosts() {
            assertThat(aRequest()
                            .directCosts(pounds(100_000))
                            .overheads(pounds(15_000))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void aPennyMoreIsTooMuch() {
            assertThat(aRequest()
                            .directCosts(pounds(100_000))
                            .overheads(pounds(15_000).plus(A_PENNY))
                            .against(rule))
                    .isEqualTo("Overheads are £15,000.01, £0.01 too much: 15% of direct costs is £15,000.");
        }
    }

    @Nested
    class Capital {

        final FundingRule rule = new CapitalCap(Percent.of(20));

        @Test
        void mayHaveItsShareOfTheGrant() {
            assertThat(aRequest().grant(pounds(50_000)).capital(pounds(10_000)).against(rule))
                    .isEqualTo("met");
        }

        @Test
        void aPennyMoreIsTooMuch() {
            assertThat(aRequest()
                            .grant(pounds(50_000))
                            .capital(pounds(10_000).plus(A_PENNY))
                            .against(rule))
                    .isEqualTo("Capital is £10,000.01, £0.01 too much: 20% of the grant is £10,000.");
        }

        @Test
        void cannotHaveAShareAboveTheWhole() {
            assertThatThrownBy(() -> new CapitalCap(new Percent(10_001)))
                    .hasMessage("The share of capital must be from 0% to 100%.");
        }
    }
}
