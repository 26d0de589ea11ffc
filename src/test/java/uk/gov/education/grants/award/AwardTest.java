package uk.gov.education.grants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Examples.FUNDABLE;
import static uk.gov.education.grants.award.Examples.NOW;
import static uk.gov.education.grants.award.Examples.OFFICER;
import static uk.gov.education.grants.award.Examples.TODAY;
import static uk.gov.education.grants.award.Examples.approver;
import static uk.gov.education.grants.award.Examples.profile;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.Dispensation;
import uk.gov.education.grants.funding.ScaleUpEvidence;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Role;

/// One award's chain of decisions.
class AwardTest {

    private static final Breach NO_EVALUATION =
            new Breach(new ScaleUpEvidence(3), "kind", "The project has no evaluation yet.");

    private final Award award = Examples.award();

    @Test
    void oneApproverWhoseLimitReachesTheAmountIsEnough() {
        award.approve(approver(pounds(100_000)), "Good value", FUNDABLE, NOW, TODAY);
        assertThat(award.status()).isEqualTo(AwardStatus.APPROVED);
    }

    @Test
    void anApproverBelowTheAmountNeedsAnotherWhoReachesIt() {
        award.approve(approver(pounds(99_999)), "Good value", FUNDABLE, NOW, TODAY);
        assertThat(award.status()).isEqualTo(AwardStatus.PROPOSED);
        award.approve(approver(pounds(50_000)), "I agree", FUNDABLE, NOW, TODAY);
        assertThat(award.status()).isEqualTo(AwardStatus.PROPOSED);
        award.approve(approver(pounds(100_000)), "I agree too", FUNDABLE, NOW, TODAY);
        assertThat(award.status()).isEqualTo(AwardStatus.APPROVED);
    }

    @Test
    void nobodyApprovesTwice() {
        var approver = approver(pounds(1));
        award.approve(approver, "Good value", FUNDABLE, NOW, TODAY);
        assertThatThrownBy(() -> award.approve(approver, "Once more", FUNDABLE, NOW, TODAY))
                .isInstanceOf(Conflict.class)
                .hasMessage("You have approved award CSCIP-2026-0001 already. Another approver has to decide.");
    }

    @Test
    void aChangeVoidsApprovals() {
        var approver = approver(pounds(99_000));
        award.approve(approver, "Good value", FUNDABLE, NOW, TODAY);
        award.change(OFFICER, profile(pounds(80_000)), List.of(), "Less", NOW);
        assertThat(award.amount()).isEqualTo(pounds(80_000));
        assertThat(award.approvals())
                .singleElement()
                .satisfies(row -> assertThat(row.stands()).isFalse());
        award.approve(approver, "Still good", FUNDABLE, NOW, TODAY);
        assertThat(award.status()).isEqualTo(AwardStatus.APPROVED);
    }

    @Test
    void aChangeKeepsADispensationWhileTheRuleIsBrokenInTheSameWay() {
        dispensed();
        award.change(OFFICER, profile(pounds(80_000)), List.of(NO_EVALUATION), "Less", NOW);
        assertThat(award.granted()).hasSize(1);
    }

    @Test
    void aChangeVoidsADispensationWhoseRuleIsNowBrokenInAnotherWay() {
        dispensed();
        var worse = new Breach(NO_EVALUATION.rule(), "kind", "The best evaluation is at level 1, 2 too low.");
        award.change(OFFICER, profile(pounds(80_000)), List.of(worse), "Less", NOW);
        assertThat(award.granted()).isEmpty();
        award.ask(OFFICER, worse, "The next report is due", NOW);
        assertThat(award.dispensations()).hasSize(2);
    }

    @Test
    void whoAsksForADispensationDoesNotDecideOnIt() {
        award.ask(OFFICER, NO_EVALUATION, "Its report is due in June", NOW);
        assertThatThrownBy(() -> award.decideDispensation(OFFICER, "FR-17", true, "Yes", NOW))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("another approver has to decide");
        assertThat(award.granted()).isEmpty();
    }

    @Test
    void anApprovedDispensationKeepsTheReasonAndTheName() {
        dispensed();
        assertThat(award.granted())
                .containsExactly(new Dispensation("FR-17", "Its report is due in June", "Alex Morgan"));
    }

    @Test
    void aDispensationIsAskedOnceUnlessItWasRefused() {
        award.ask(OFFICER, NO_EVALUATION, "Its report is due in June", NOW);
        assertThatThrownBy(() -> award.ask(OFFICER, NO_EVALUATION, "Please", NOW))
                .isInstanceOf(Conflict.class);
        award.decideDispensation(approver(pounds(1_000_000)), "FR-17", false, "Wait for June", NOW);
        award.ask(OFFICER, NO_EVALUATION, "The draft report is in", NOW);
        assertThat(award.dispensations())
                .extracting(DispensationRow::state)
                .containsExactly("No longer counts", "Waiting");
    }

    @Test
    void whoHasDecidedDoesNotPrepareAnyMore() {
        var both = Examples.person("Sam Reed", pounds(1), Role.APPROVER, Role.OFFICER);
        award.approve(both, "Good value", FUNDABLE, NOW, TODAY);
        assertThatThrownBy(() -> award.change(both, profile(pounds(80_000)), List.of(), "Less", NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsAnnouncedBeforeTheBidderKnows() {
        award.approve(approver(pounds(100_000)), "Good value", FUNDABLE, NOW, TODAY);
        assertThatThrownBy(() -> award.announce(TODAY, List.of())).isInstanceOf(Conflict.class);
        award.offer(NOW);
        award.announce(TODAY, List.of());
        award.announce(TODAY.plusDays(3), List.of());
        assertThat(award.announcedOn()).contains(TODAY);
    }

    private void dispensed() {
        award.ask(OFFICER, NO_EVALUATION, "Its report is due in June", NOW);
        award.decideDispensation(approver(pounds(1_000_000)), "FR-17", true, "A strong draft report", NOW);
    }
}
