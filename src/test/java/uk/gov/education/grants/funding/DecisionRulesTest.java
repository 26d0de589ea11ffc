package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.funding.PaymentRoute.SECTION_14;
import static uk.gov.education.grants.funding.PaymentRoute.SECTION_31;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.shared.OrganisationKind.CHARITY;
import static uk.gov.education.grants.shared.OrganisationKind.CHILDRENS_TRUST;
import static uk.gov.education.grants.shared.OrganisationKind.LOCAL_AUTHORITY;
import static uk.gov.education.grants.shared.OrganisationKind.PUBLIC_BODY;
import static uk.gov.education.grants.support.ARequest.TODAY;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.Money;

/// Whether the decision itself is in order: FR-20 to FR-25.
class DecisionRulesTest {

    static final Money A_PENNY = new Money(1);

    @Nested
    class ADirectAward {

        final FundingRule rule = new DirectAwardGrounds();

        @Test
        void hasApprovedGrounds() {
            assertThat(aRequest()
                            .withoutCompetition()
                            .knowing(it -> it.directGrounds(Optional.of("Only one body holds the licence."), true))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void mayNotRestOnGroundsThatNoOneHasApproved() {
            assertThat(aRequest()
                            .withoutCompetition()
                            .knowing(it -> it.directGrounds(Optional.of("Only one body holds the licence."), false))
                            .against(rule))
                    .isEqualTo("No one has approved a direct award.");
        }

        @Test
        void mayNotRestOnNothing() {
            assertThat(aRequest()
                            .withoutCompetition()
                            .knowing(it -> it.directGrounds(Optional.of(" "), false))
                            .against(rule))
                    .isEqualTo("The grounds for a direct award are not written down. "
                            + "No one has approved a direct award.");
        }

        @Test
        void isWhatTheRuleIsAbout() {
            assertThat(aRequest().against(rule)).isEqualTo("not applicable: The award follows a competition.");
        }
    }

    @Nested
    class DueDiligence {

        final FundingRule rule = new DueDiligenceInDate();

        @Test
        void holdsOnItsLastDay() {
            assertThat(aRequest()
                            .knowing(it -> it.dueDiligenceValidUntil(Optional.of(TODAY)))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void hasRunOutTheDayAfter() {
            assertThat(aRequest()
                            .knowing(it -> it.dueDiligenceValidUntil(Optional.of(TODAY.minusDays(1))))
                            .against(rule))
                    .isEqualTo("Due diligence ran out on 23 November 2026, 1 day ago. Do it again before approving.");
        }

        @Test
        void mustHaveBeenDone() {
            assertThat(aRequest()
                            .knowing(it -> it.dueDiligenceValidUntil(Optional.empty()))
                            .against(rule))
                    .isEqualTo("No due diligence has been done. Record it before approving.");
        }
    }

    @Nested
    class WithoutFormalApproval {

        final FundingRule rule = new FormalApproval(pounds(100_000));

        @Test
        void anAwardUpToTheLineMayBeMade() {
            assertThat(aRequest()
                            .grant(pounds(100_000))
                            .knowing(it -> it.approvedFormally(false))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void aPennyMoreMayNot() {
            assertThat(aRequest()
                            .grant(pounds(100_000).plus(A_PENNY))
                            .knowing(it -> it.approvedFormally(false))
                            .against(rule))
                    .isEqualTo("With £0 in the last 12 months this award makes £100,000.01, £0.01 over the line. "
                            + "It needs a named recommendation.");
        }

        @Test
        void anAwardThatWasSplitIsSeen() {
            assertThat(aRequest()
                            .grant(pounds(60_000))
                            .knowing(it -> it.approvedFormally(false).awardsInLastTwelveMonths(pounds(50_000)))
                            .against(rule))
                    .isEqualTo("With £50,000 in the last 12 months this award makes £110,000, £10,000 over the line. "
                            + "It needs a named recommendation.");
        }

        @Test
        void nothingElseMatters() {
            assertThat(aRequest()
                            .grant(pounds(900_000))
                            .knowing(it -> it.approvedFormally(true))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void theLineCannotBeRaised() {
            assertThatThrownBy(() -> new FormalApproval(pounds(100_000).plus(A_PENNY)))
                    .hasMessage("The line for formal approval may be no higher than £100,000.");
        }
    }

    @Nested
    class TheApprover {

        final FundingRule rule = new SeparateApprover();

        @Test
        void hasDoneNothingElseInTheCase() {
            assertThat(aRequest().against(rule)).isEqualTo("met");
        }

        @Test
        void mayNotHaveRecommended() {
            assertThat(aRequest()
                            .knowing(it -> it.chain(new Chain(true, false, false)))
                            .against(rule))
                    .isEqualTo("The approver has recommended this bid. Ask another approver.");
        }

        @Test
        void mayNotHaveDoneAnythingAtAll() {
            assertThat(aRequest()
                            .knowing(it -> it.chain(new Chain(true, true, true)))
                            .against(rule))
                    .isEqualTo("The approver has prepared, assessed and recommended this bid. Ask another approver.");
        }

        @Test
        void isSomebody() {
            assertThat(aRequest().knowingOnly(Standing.on(TODAY)).against(rule))
                    .isEqualTo("It is not known who would approve the award.");
        }
    }

    @Nested
    class ThePaymentRoute {

        final FundingRule rule = new RouteFitsBody();

        @Test
        void ofACouncilIsSection31() {
            assertThat(aRequest()
                            .by(LOCAL_AUTHORITY)
                            .knowing(it -> it.route(SECTION_31))
                            .against(rule))
                    .isEqualTo("met");
            assertThat(aRequest()
                            .by(LOCAL_AUTHORITY)
                            .knowing(it -> it.route(SECTION_14))
                            .against(rule))
                    .isEqualTo("The award would be paid under section 14 of the Education Act 2002, but local "
                            + "authorities are paid under section 31 of the Local Government Act 2003.");
        }

        @Test
        void ofATrustIsSection14() {
            assertThat(aRequest()
                            .by(CHILDRENS_TRUST)
                            .knowing(it -> it.route(SECTION_14))
                            .against(rule))
                    .isEqualTo("met");
            assertThat(aRequest()
                            .by(CHILDRENS_TRUST)
                            .knowing(it -> it.route(SECTION_31))
                            .against(rule))
                    .isEqualTo("The award would be paid under section 31 of the Local Government Act 2003, but "
                            + "children's services trusts are paid under section 14 of the Education Act 2002.");
        }

        @Test
        void isChosen() {
            assertThat(aRequest().by(CHARITY).knowingOnly(Standing.on(TODAY)).against(rule))
                    .isEqualTo("No payment route is chosen. Choose section 14 of the Education Act 2002.");
        }
    }

    @Nested
    class MinimalFinancialAssistance {

        final FundingRule rule = new SubsidyLimit(SubsidyLimit.OF_THE_ACT);

        @Test
        void mayReachTheLimit() {
            assertThat(aRequest()
                            .by(CHARITY)
                            .grant(pounds(115_000))
                            .knowing(it -> it.minimalAssistanceInThreeYears(pounds(200_000)))
                            .against(rule))
                    .isEqualTo("met");
        }

        @Test
        void mayNotPassItByAPenny() {
            assertThat(aRequest()
                            .by(CHARITY)
                            .grant(pounds(115_000).plus(A_PENNY))
                            .knowing(it -> it.minimalAssistanceInThreeYears(pounds(200_000)))
                            .against(rule))
                    .isEqualTo("The body had £200,000 in three financial years; with this award it is £315,000.01, "
                            + "£0.01 too much. Assess the award against the subsidy control principles.");
        }

        @Test
        void beganOn4January2023() {
            var large = pounds(900_000);
            assertThat(aRequest()
                            .by(CHARITY)
                            .grant(large)
                            .knowingOnly(Standing.on(LocalDate.of(2023, 1, 3)))
                            .against(rule))
                    .isEqualTo("not applicable: The award is from before 4 January 2023 and falls under State aid.");
            assertThat(aRequest()
                            .by(CHARITY)
                            .grant(large)
                            .knowingOnly(Standing.on(LocalDate.of(2023, 1, 4)))
                            .against(rule))
                    .contains("£585,000 too much");
        }

        @Test
        void isNotGivenToPublicBodies() {
            for (var body : List.of(LOCAL_AUTHORITY, PUBLIC_BODY)) {
                assertThat(aRequest().by(body).grant(pounds(900_000)).against(rule))
                        .isEqualTo("not applicable: Grant to a public body for its public tasks is not a subsidy.");
            }
        }

        @Test
        void isLookedAtForATrustToo() {
            assertThat(aRequest()
                            .by(CHILDRENS_TRUST)
                            .grant(pounds(315_000).plus(A_PENNY))
                            .against(rule))
                    .contains("£0.01 too much");
        }
    }
}
