package uk.gov.education.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.AllocationService;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.award.Advice;
import uk.gov.education.grants.award.AnnouncementLine;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.ApproveOutcome.NeedsAnother;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.SubmitOutcome.Done;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.evaluation.Confidence;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.Finding;
import uk.gov.education.grants.evaluation.NewEvaluation;
import uk.gov.education.grants.evaluation.OutcomeArea;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.evaluation.Report;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// One award's life, from an open round to published evidence: who did what, and what everybody could see of it.
@WholeHouse
@Transactional
class GrantLifeTest {

    static final LocalDate DECIDED = LocalDate.of(2027, 3, 2);
    static final LocalDate ANNOUNCED = LocalDate.of(2027, 3, 15);

    @Autowired
    OpenRound round;

    @Autowired
    RoundService rounds;

    @Autowired
    BidService bids;

    @Autowired
    AllocationService allocation;

    @Autowired
    AssessmentService assessments;

    @Autowired
    ModerationService moderation;

    @Autowired
    RecommendationService recommendations;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    OrganisationService organisations;

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    PeopleService people;

    @Autowired
    ActorLookup actors;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    @Autowired
    MockMvcTester mvc;

    @Test
    void fromAnOpenRoundToPublishedEvidence() {
        clock.reset();
        round.with(new GrantCeiling(pounds(250_000)), new EnoughAssessments(2, Percent.of(30)));
        var officer = person("olu", Role.OFFICER, null);
        var panel = person("orla", Role.OFFICER, null);
        var approver = person("anil", Role.APPROVER, pounds(50_000));
        var director = person("diane", Role.APPROVER, pounds(5_000_000));

        var bid = hackneyBids();
        theRoundCloses(officer);
        twoAssessorsScore(officer, bid);
        moderation.agreeAverage(panel, bid);
        saved.flush();

        clock.setTo(DECIDED);
        var award = theOfficerRecommends(officer, bid);
        assertThatThrownBy(() -> approvals.approve(officer, award, "My own")).isInstanceOf(NotAllowed.class);
        assertThat(approvals.approve(approver, award, "Within the rules")).isInstanceOf(NeedsAnother.class);
        saved.flush();
        assertThat(committed()).isEqualTo(Money.ZERO);
        assertThat(approvals.approve(director, award, "Agreed")).isInstanceOf(Approved.class);
        saved.flush();
        assertThat(committed()).isEqualTo(pounds(100_000));

        theBidderLearnsItOnlyWhenInformed(officer, bid, award);
        thePublicReadsItOnlyWhenAnnounced(officer, award);
        itsEvaluationIsPublishedWhateverItSays(panel);
        everyStepIsRemembered(bid, award);
        clock.reset();
    }

    private BidReference hackneyBids() {
        var editor = round.member("Ed", round.hackney(), Role.BID_EDITOR);
        var certifier = round.member("Cora", round.hackney(), Role.CERTIFIER);
        saved.flush();
        var bid = round.completeBid(editor, round.hackney(), "Stable homes");
        assertThat(bids.markReady(editor, bid)).isEqualTo(new Done(bid));
        saved.flush();
        assertThat(bids.submit(certifier, bid)).isEqualTo(new Done(bid));
        saved.flush();
        return bid;
    }

    private void theRoundCloses(Actor officer) {
        clock.setTo(OpenRound.CLOSES.plusDays(1));
        rounds.moveOn(officer, OpenRound.CODE, RoundStatus.ASSESSING);
        saved.flush();
    }

    private void twoAssessorsScore(Actor officer, BidReference bid) {
        var aisha = person("aisha", Role.ASSESSOR, null);
        var ben = person("ben", Role.ASSESSOR, null);
        World.readyToAssess(db, aisha.person());
        World.readyToAssess(db, ben.person());
        allocation.offer(officer, bid, Set.of(aisha.person(), ben.person()));
        saved.flush();
        score(aisha, bid, "5");
        score(ben, bid, "4");
    }

    private void score(Actor assessor, BidReference bid, String points) {
        var reference = AssessmentReference.of(db.sql("select reference from assessment where assessor_id = :me")
                .param("me", assessor.person())
                .query(String.class)
                .single());
        assessments.accept(assessor, reference);
        saved.flush();
        var revision = assessments.view(assessor, reference).revision();
        assessments.save(
                assessor, reference, Typed.of(Map.of("points-1", points, "reason-1", "Well described")), revision);
        assessments.submit(assessor, reference);
        saved.flush();
    }

    private AwardReference theOfficerRecommends(Actor officer, BidReference bid) {
        dueDiligence.record(officer, round.hackney(), DECIDED.plusYears(1), DueDiligenceRating.LOW, "Accounts checked");
        var profile = SpendProfile.of(
                Map.of(new FinancialYear(2027), pounds(60_000), new FinancialYear(2028), pounds(40_000)));
        var outcome = recommendations.recommend(
                officer, bid, new Advice.Fund(AwardKind.PILOT, profile, PaymentRoute.SECTION_31, "Best of the round"));
        saved.flush();
        assertThat(outcome).isInstanceOf(Proposed.class);
        return ((Proposed) outcome).award();
    }

    private void theBidderLearnsItOnlyWhenInformed(Actor officer, BidReference bid, AwardReference award) {
        var editor = actors.actor("ed@example.org").orElseThrow();
        assertThat(bids.taskList(editor, bid).head().statusTitle()).isEqualTo("Being considered");
        offers.inform(officer, award);
        saved.flush();
        assertThat(bids.taskList(editor, bid).head().statusTitle()).isEqualTo("Successful");
    }

    private void thePublicReadsItOnlyWhenAnnounced(Actor officer, AwardReference award) {
        assertThat(mvc.get().uri("/awards/" + award)).hasStatus(404);
        clock.setTo(ANNOUNCED);
        offers.announce(
                officer,
                award,
                ANNOUNCED,
                List.of(new AnnouncementLine(
                        ANNOUNCED, pounds(105_000), "about", "Speech", null, "about £105,000 for stable homes")));
        saved.flush();
        assertThat(mvc.get().uri("/awards/" + award))
                .hasStatusOk()
                .bodyText()
                .contains("Stable homes", "£100,000", "£105,000");
        assertThat(mvc.get().uri("/awards")).hasStatusOk().bodyText().contains(award.text());
    }

    private void itsEvaluationIsPublishedWhateverItSays(Actor officer) {
        var university = ((Added) organisations.add(
                        Actor.SERVICE, NewOrganisation.of(OrganisationKind.UNIVERSITY, "University of Somewhere")))
                .id();
        var planned = (Planned) evaluations.plan(
                officer,
                new NewEvaluation(
                        "stable-homes",
                        "Did homes become stable?",
                        university,
                        EvaluationDesign.BEFORE_AND_AFTER,
                        "Plan"));
        evaluations.start(Actor.SERVICE, planned.reference());
        evaluations.draftReport(
                Actor.SERVICE,
                planned.reference(),
                new Report(
                        "It did not help.",
                        List.of(new Finding(
                                "Moves of home",
                                OutcomeArea.STABLE_HOME,
                                Direction.NO_EFFECT,
                                "None",
                                Confidence.HIGH))));
        evaluations.assure(officer, planned.reference(), EvidenceLevel.CHANGE_SEEN);
        evaluations.publish(officer, planned.reference(), "https://example.org/report", ANNOUNCED);
        saved.flush();
        assertThat(mvc.get().uri("/evidence/stable-homes"))
                .hasStatusOk()
                .bodyText()
                .contains("It did not help.", "No difference");
    }

    private void everyStepIsRemembered(BidReference bid, AwardReference award) {
        assertThat(sentencesOf(bid.text()))
                .anyMatch(sentence -> sentence.contains("marked the bid ready"))
                .anyMatch(sentence -> sentence.contains("certified and submitted"))
                .anyMatch(sentence -> sentence.contains("settled the bid's score"))
                .anyMatch(sentence -> sentence.contains("informed the bidder"));
        assertThat(sentencesOf(award.text())).hasSizeGreaterThanOrEqualTo(4);
    }

    private List<String> sentencesOf(String subject) {
        return db.sql("select sentence from audit_entry where subject = :subject order by id")
                .param("subject", subject)
                .query((row, _) -> row.getString("sentence"))
                .list();
    }

    private Money committed() {
        return new Money(db.sql("select coalesce(sum(committed_pence), 0) from programme_budget")
                .query(Long.class)
                .single());
    }

    private Actor person(String word, Role role, @Nullable Money limit) {
        var username = word + "@example.org";
        UUID id = people.add(Actor.SERVICE, username, word, "a long password");
        people.grant(Actor.SERVICE, id, role, null, limit);
        saved.flush();
        assertThat(actors.actor(username)).map(Actor::person).contains(id);
        return actors.actor(username).orElseThrow();
    }
}
