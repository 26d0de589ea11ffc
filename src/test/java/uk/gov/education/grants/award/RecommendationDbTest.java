package uk.gov.education.grants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.TestClock.TODAY;
import static uk.gov.education.grants.support.World.FIRST_YEAR;
import static uk.gov.education.grants.support.World.LAST_YEAR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.Advice.DoNotFund;
import uk.gov.education.grants.award.Advice.Fund;
import uk.gov.education.grants.award.Advice.Reserve;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.NotItsTurn;
import uk.gov.education.grants.award.RecommendOutcome.Noted;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// From a settled score to what the bidder is told.
@WholeHouse
@Transactional
class RecommendationDbTest {

    @Autowired
    JdbcClient db;

    @Autowired
    RecommendationService recommendations;

    @Autowired
    ApprovalService approvals;

    @Autowired
    DispensationService dispensations;

    @Autowired
    OfferService offers;

    @Autowired
    AnswerService answers;

    @Autowired
    BidDecisionService decisions;

    @Autowired
    AwardCaseService cases;

    @Autowired
    BidCaseService bids;

    @Autowired
    BidService ours;

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    AwardRepository awards;

    @Autowired
    AwardsWaiting waiting;

    private World world;
    private Actor officer;
    private Actor approver;
    private Actor assessor;

    @BeforeEach
    void people() {
        world = new World(db);
        officer = world.person("Olu Officer", Role.OFFICER);
        approver = world.approver("Ada Approver", pounds(500_000));
        assessor = world.person("Ana Assessor", Role.ASSESSOR);
    }

    @Test
    void adviceToFundProposesAnAwardOnTheTermsOfTheBid() {
        var bid = settled("Pause", 72);
        var award = proposed(bid, pounds(60_000), pounds(60_000));
        assertThat(status(bid)).isEqualTo(BidStatus.RECOMMENDED);
        assertThat(award.reference()).hasToString("TESTP-2026-0001");
        assertThat(award.status()).isEqualTo(AwardStatus.PROPOSED);
        assertThat(award.terms().purpose()).isEqualTo("Pause helps families early.");
        assertThat(award.terms().places()).containsExactly("E09000012");
        assertThat(award.leadAreaCode()).contains("E09000012");
        assertThat(award.terms().period().first()).isEqualTo("2027-04-01");
    }

    @Test
    void theVerdictAndTheRuleBookAreKeptWithTheRecommendation() {
        proposed(settled("Pause", 72), pounds(60_000), pounds(60_000));
        assertThat(db.sql("""
                                select concat_ws(' ', verdict ->> 'stage', verdict ->> 'outcome', rule_book -> 0 ->> 'code')
                                from recommendation""").query(String.class).single()).isEqualTo("RECOMMEND FUNDABLE FR-02");
    }

    @Test
    void theWholeWayFromAdviceToTheBidder() {
        var bid = settled("Pause", 72);
        var award = proposed(bid, pounds(50_000), pounds(60_000)).reference();
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        assertThat(approvals.approve(approver, award, "Good value")).isEqualTo(new Approved(award));
        assertThat(status(bid)).isEqualTo(BidStatus.SUCCESSFUL);
        assertThat(seenByBidder(bid)).isEqualTo("Being considered");
        offers.inform(officer, award);
        assertThat(seenByBidder(bid)).isEqualTo("Successful");
        offers.announce(
                officer,
                award,
                TODAY,
                List.of(new AnnouncementLine(
                        TODAY, pounds(111_000), "up to", "Press notice", null, "£111,000 for Pause")));
        answers.accept(bid.certifier(), award);
        offers.start(officer, award);
        var live = awards.findByReference(award).orElseThrow();
        assertThat(live.status()).isEqualTo(AwardStatus.LIVE);
        assertThat(live.amount()).isEqualTo(pounds(110_000));
        assertThat(live.announcements())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(pounds(111_000)));
    }

    @Test
    void aRuleThatStopsIsToldWithItsFiguresAndNothingIsProposed() {
        var bid = settled("Pause", 72);
        assertThat(recommend(bid, pounds(600_000), pounds(1)))
                .isInstanceOfSatisfying(
                        NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::reason)
                                .contains("2027-28 is short by £100,000: £500,000 is left."));
        assertThat(status(bid)).isEqualTo(BidStatus.MODERATED);
        assertThat(decisions.show(officer, bid.reference()).awards()).isEmpty();
    }

    @Test
    void aLowScoreNeedsADispensationUntilTheVeryApproval() {
        var bid = settled("Pause", 55);
        var outcome = recommend(bid, pounds(60_000), pounds(60_000));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Proposed.class,
                        proposed -> assertThat(proposed.toDispense())
                                .singleElement()
                                .satisfies(breach ->
                                        assertThat(breach.rule().code()).isEqualTo("FR-18")));
        var award = ((Proposed) outcome).award();
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        assertThat(approvals.approve(approver, award, "Good value"))
                .isInstanceOfSatisfying(
                        ApproveOutcome.NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .singleElement()
                                .satisfies(breach -> assertThat(breach.reason())
                                        .isEqualTo("The agreed score is 55%, 5 points too low.")));
        dispensations.request(officer, award, "FR-18", "The only bid from the North");
        dispensations.decide(approver, award, "FR-18", true, "Agreed");
        assertThat(approvals.approve(approver, award, "Good value")).isEqualTo(new Approved(award));
    }

    @Test
    void whoScoredTheBidDoesNotRecommendOrApproveIt() {
        var both = world.person("Bo Both", Role.OFFICER, Role.ASSESSOR);
        var bid = world.bid("Pause").inAssessment();
        world.assessment(bid, both, Percent.of(70));
        world.assessment(bid, assessor, Percent.of(74));
        world.settled(bid, Percent.of(72));
        assertThatThrownBy(() -> recommendations.recommend(both, bid.reference(), new DoNotFund("Weak")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("You assessed this bid, so another officer has to recommend it.");
        var award = proposed(bid, pounds(60_000), pounds(60_000)).reference();
        var approving = new Actor(both.person(), both.name(), approver.roles(), approver.approvalLimit());
        assertThat(approvals.approve(approving, award, "Good value"))
                .isInstanceOfSatisfying(
                        ApproveOutcome.NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .anySatisfy(breach -> assertThat(breach.reason())
                                        .isEqualTo("The approver has assessed this bid. Ask another approver.")));
    }

    @Test
    void aBidWithoutASettledScoreIsNotRecommended() {
        var bid = world.bid("Pause").inAssessment();
        assertThatThrownBy(() -> recommendations.recommend(officer, bid.reference(), new Reserve("Good")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aRecommendationIsTakenBackWithAReasonWhileTheAwardIsProposed() {
        var bid = settled("Pause", 72);
        var first = proposed(bid, pounds(60_000), pounds(60_000));
        recommendations.takeBack(officer, bid.reference(), "The panel wants to hear more");
        assertThat(status(bid)).isEqualTo(BidStatus.MODERATED);
        assertThat(first.status()).isEqualTo(AwardStatus.REFUSED);
        assertThat(first.closedReason()).contains("The panel wants to hear more");
        var second = proposed(bid, pounds(40_000), pounds(60_000));
        assertThat(second.reference()).hasToString("TESTP-2026-0002");
        assertThat(decisions.show(officer, bid.reference()).recommendations())
                .extracting(RecommendationRow::stands)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void bidsComeOffTheReserveListInItsOrder() {
        var best = settled("Pause", 80);
        var next = settled("Night line", 72);
        recommendations.recommend(officer, best.reference(), new Reserve("No money left"));
        recommendations.recommend(officer, next.reference(), new Reserve("No money left"));
        recommendations.takeBack(officer, next.reference(), "Money has come back");
        assertThat(recommend(next, pounds(60_000), pounds(60_000)))
                .isInstanceOfSatisfying(
                        NotItsTurn.class,
                        refused -> assertThat(refused.sentence())
                                .startsWith("“Pause” (%s) is before it on the reserve list, and its £120,000 fits"
                                        .formatted(best.reference())));
        assertThat(status(next)).isEqualTo(BidStatus.MODERATED);
        recommendations.takeBack(officer, best.reference(), "Money has come back");
        proposed(best, pounds(60_000), pounds(60_000));
        proposed(next, pounds(60_000), pounds(60_000));
    }

    @Test
    void aBidTooLargeForWhatIsLeftLetsTheNextPass() {
        var best = settled("Pause", world.bid("Pause").asking(FIRST_YEAR, pounds(600_000)), 80);
        var next = settled("Night line", 72);
        recommendations.recommend(officer, best.reference(), new Reserve("No money left"));
        recommendations.recommend(officer, next.reference(), new Reserve("No money left"));
        recommendations.takeBack(officer, next.reference(), "Money has come back");
        proposed(next, pounds(60_000), pounds(60_000));
    }

    @Test
    void dueDiligenceThatRanOutIsOverriddenForAWhileAndTheApproverReadsWhy() {
        var bid = settled("Pause", 72);
        var award = proposed(bid, pounds(60_000), pounds(60_000)).reference();
        dueDiligence.record(officer, bid.lead(), TODAY.minusDays(1), DueDiligenceRating.LOW, "Checked last year");
        assertThat(approvals.approve(approver, award, "Good value")).isInstanceOf(ApproveOutcome.NotFundable.class);
        assertThatThrownBy(() -> dueDiligence.override(officer, bid.lead(), TODAY.plusDays(91), "Later"))
                .isInstanceOf(Conflict.class);
        dueDiligence.override(officer, bid.lead(), TODAY.plusDays(90), "The accounts come next week");
        assertThat(cases.approval(approver, award).override()).contains("Olu Officer: The accounts come next week");
        assertThat(approvals.approve(approver, award, "Good value")).isEqualTo(new Approved(award));
        dueDiligence.record(officer, bid.lead(), TODAY.plusDays(9), DueDiligenceRating.LOW, "Checked");
        assertThat(dueDiligence.validUntil(bid.lead())).contains(TODAY.plusDays(9));
    }

    @Test
    void anApprovedAwardIsNotTakenBack() {
        var bid = settled("Pause", 72);
        var award = proposed(bid, pounds(60_000), pounds(60_000)).reference();
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        approvals.approve(approver, award, "Good value");
        assertThatThrownBy(() -> recommendations.takeBack(officer, bid.reference(), "Wait"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("is \"Approved\"");
        assertThatThrownBy(() -> offers.turnDown(officer, bid.reference())).isInstanceOf(Conflict.class);
    }

    @Test
    void aBidThatIsNotFundedIsToldSoByTheOfficer() {
        var bid = settled("Pause", 72);
        assertThat(recommendations.recommend(officer, bid.reference(), new DoNotFund("Too few families")))
                .isEqualTo(new Noted());
        assertThat(seenByBidder(bid)).isEqualTo("Being considered");
        offers.turnDown(officer, bid.reference());
        assertThat(seenByBidder(bid)).isEqualTo("Unsuccessful");
    }

    @Test
    void aBidWhoseAwardWasRefusedCanBeToldSo() {
        var bid = settled("Pause", 72);
        var award = proposed(bid, pounds(60_000), pounds(60_000)).reference();
        approvals.refuse(approver, award, "Not now");
        offers.turnDown(officer, bid.reference());
        assertThat(status(bid)).isEqualTo(BidStatus.UNSUCCESSFUL);
    }

    @Test
    void nobodyOutsideTheDepartmentSeesCases() {
        var bid = settled("Pause", 72);
        var award = proposed(bid, pounds(60_000), pounds(60_000)).reference();
        assertThatThrownBy(() -> decisions.show(bid.editor(), bid.reference())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decisions.show(assessor, bid.reference())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> offers.inform(bid.editor(), award)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWaitsFindsThePeopleWhoMayDoIt() {
        var bid = settled("Pause", 55);
        assertThat(waiting.waitingFor(officer)).extracting(Waiting::task).containsExactly("Recommend the bid");
        var award = ((Proposed) recommend(bid, pounds(60_000), pounds(60_000))).award();
        assertThat(waiting.waitingFor(officer)).isEmpty();
        assertThat(waiting.waitingFor(approver)).extracting(Waiting::task).containsExactly("Decide on the award");
        dispensations.request(officer, award, "FR-18", "The only bid from the North");
        assertThat(waiting.waitingFor(approver))
                .extracting(Waiting::href)
                .containsExactly("/awards/" + award + "/dispensations/FR-18");
        assertThat(waiting.waitingFor(world.approver("Low Limit", pounds(1)))).isEmpty();
        dispensations.decide(approver, award, "FR-18", true, "Agreed");
        dueDiligence.record(officer, bid.lead(), TODAY.plusYears(1), DueDiligenceRating.values()[0], "Checked");
        approvals.approve(approver, award, "Good value");
        assertThat(waiting.waitingFor(approver)).isEmpty();
        assertThat(waiting.waitingFor(officer)).extracting(Waiting::task).containsExactly("Offer the award");
    }

    private BidInWorld settled(String project, int score) {
        return settled(project, world.bid(project), score);
    }

    private BidInWorld settled(String project, World.BidBuilder asked, int score) {
        var bid = asked.inAssessment();
        world.assessment(bid, assessor, Percent.of(score));
        world.assessment(bid, world.person("Assessor of " + project, Role.ASSESSOR), Percent.of(score));
        world.settled(bid, Percent.of(score));
        return bid;
    }

    private RecommendOutcome recommend(BidInWorld bid, Money first, Money last) {
        return recommendations.recommend(
                officer,
                bid.reference(),
                new Fund(
                        AwardKind.PILOT,
                        SpendProfile.of(Map.of(FIRST_YEAR, first, LAST_YEAR, last)),
                        PaymentRoute.SECTION_31,
                        "The strongest bid"));
    }

    private Award proposed(BidInWorld bid, Money first, Money last) {
        var outcome = recommend(bid, first, last);
        assertThat(outcome).isInstanceOf(Proposed.class);
        return awards.findByReference(((Proposed) outcome).award()).orElseThrow();
    }

    private BidStatus status(BidInWorld bid) {
        return bids.read(officer, bid.reference()).head().status();
    }

    private String seenByBidder(BidInWorld bid) {
        return ours.taskList(bid.editor(), bid.reference()).head().statusTitle();
    }
}
