package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.AllocationService;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.ModerationOutcome.Settled;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.assessment.SubmitOutcome.Submitted;
import uk.gov.education.grants.award.Advice;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.DispensationService;
import uk.gov.education.grants.award.NomineeService;
import uk.gov.education.grants.award.NomineeService.Decision;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.NomineeOutcome;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.OrganisationKind;

/// What has become of the invented bids of the closed round: one stands at each step from the assessors to the outcome.
@Component
@Profile("demo")
class CasesOfToday {

    private final RoundService rounds;
    private final AllocationService allocation;
    private final AssessmentService assessments;
    private final ModerationService moderation;
    private final RecommendationService recommendations;
    private final DispensationService dispensations;
    private final ApprovalService approvals;
    private final OfferService offers;
    private final NomineeService nominees;
    private final BidCaseService cases;
    private final Personas personas;
    private final MovableClock clock;
    private final JdbcClient db;
    private final EntityManager saved;

    CasesOfToday(
            RoundService rounds,
            AllocationService allocation,
            AssessmentService assessments,
            ModerationService moderation,
            RecommendationService recommendations,
            DispensationService dispensations,
            ApprovalService approvals,
            OfferService offers,
            NomineeService nominees,
            BidCaseService cases,
            Personas personas,
            MovableClock clock,
            JdbcClient db,
            EntityManager saved) {
        this.rounds = rounds;
        this.allocation = allocation;
        this.assessments = assessments;
        this.moderation = moderation;
        this.recommendations = recommendations;
        this.dispensations = dispensations;
        this.approvals = approvals;
        this.offers = offers;
        this.nominees = nominees;
        this.cases = cases;
        this.personas = personas;
        this.clock = clock;
        this.db = db;
        this.saved = saved;
    }

    /// The bids of the closed round, each named for where it stands now.
    record Bids(
            BidReference toApprove,
            BidReference withAssessors,
            BidReference toRecommend,
            BidReference toModerate,
            BidReference toInform,
            BidReference toDispense,
            BidReference turnedDown) {}

    /// Bids that nominate people, each named for where it stands.
    record Nominations(BidReference toAnswer, BidReference answered) {}

    void answerNominations(Nominations bids, LocalDate today) {
        clock.setTo(today.minusDays(45));
        score(bids.toAnswer(), 4, 4, 5);
        score(bids.answered(), 4, 3, 4);
        clock.setTo(today.minusDays(20));
        settle(bids.toAnswer());
        settle(bids.answered());
        clock.setTo(today.minusDays(8));
        nominees.decide(
                officer(),
                bids.answered(),
                Map.of(
                        1,
                        new Decision(NomineeOutcome.PLACE, "Her supervision is named by three teams."),
                        2,
                        new Decision(NomineeOutcome.RESERVE, "Strong; first on the list if a place falls free.")));
        saved.flush();
        nominees.tell(officer(), bids.answered());
        saved.flush();
    }

    /// Expressions of interest, each named for its answer.
    record Interests(BidReference invited, BidReference notInvited, BidReference toAnswer) {}

    void answerInterest(Interests interests) {
        cases.invite(officer(), interests.invited());
        cases.doNotInvite(
                officer(),
                interests.notInvited(),
                "The idea is close to a project that we pay for already. Ask Leeds what they have learned.");
    }

    void make(Bids bids, LocalDate today) {
        clock.setTo(today.minusDays(45));
        rounds.moveOn(officer(), RoundsOfToday.CLOSED, RoundStatus.ASSESSING);
        withAssessors(bids.withAssessors());
        for (var scored : List.of(bids.toApprove(), bids.toRecommend(), bids.toInform(), bids.toDispense())) {
            score(scored, 4, 4, 4);
        }
        score(bids.toModerate(), 5, 2, 3);
        score(bids.turnedDown(), 2, 2, 2);
        clock.setTo(today.minusDays(20));
        rounds.moveOn(officer(), RoundsOfToday.CLOSED, RoundStatus.MODERATING);
        Stream.of(bids.toApprove(), bids.toRecommend(), bids.toInform(), bids.toDispense(), bids.turnedDown())
                .forEach(this::settle);
        clock.setTo(today.minusDays(8));
        rounds.moveOn(officer(), RoundsOfToday.CLOSED, RoundStatus.DECIDING);
        recommend(bids.toApprove());
        approve(recommend(bids.toInform()));
        dispense(recommend(bids.toDispense()));
        turnDown(bids.turnedDown());
    }

    private void withAssessors(BidReference bid) {
        offer(bid);
        accept("assessor1", bid);
        fillIn("assessor1", bid, 4);
        require(
                assessments.submit(personas.actor("assessor1"), referenceOf("assessor1", bid)) instanceof Submitted,
                bid);
        accept("assessor2", bid);
        saved.flush();
    }

    private void score(BidReference bid, int... points) {
        offer(bid);
        for (var assessor = 1; assessor <= points.length; assessor++) {
            var word = "assessor" + assessor;
            accept(word, bid);
            fillIn(word, bid, points[assessor - 1]);
            require(assessments.submit(personas.actor(word), referenceOf(word, bid)) instanceof Submitted, bid);
            saved.flush();
        }
    }

    private void offer(BidReference bid) {
        var people = Stream.of("assessor1", "assessor2", "assessor3")
                .map(word -> personas.actor(word).person())
                .collect(Collectors.toUnmodifiableSet());
        allocation.offer(officer(), bid, people);
        saved.flush();
    }

    private void accept(String assessor, BidReference bid) {
        assessments.accept(personas.actor(assessor), referenceOf(assessor, bid));
        saved.flush();
    }

    private void fillIn(String assessor, BidReference bid, int points) {
        var fields = new LinkedHashMap<String, String>();
        for (var criterion = 1; criterion <= 4; criterion++) {
            fields.put("points-" + criterion, String.valueOf(points));
            fields.put("reason-" + criterion, reasonFor(points));
        }
        var reference = referenceOf(assessor, bid);
        var actor = personas.actor(assessor);
        assessments.save(
                actor,
                reference,
                Typed.of(fields),
                assessments.view(actor, reference).revision());
        saved.flush();
    }

    private static String reasonFor(int points) {
        return points >= 4
                ? "Clear, well evidenced and realistic; small gaps only."
                : "The idea is there, but much of what would convince is missing.";
    }

    private void settle(BidReference bid) {
        require(moderation.agreeAverage(personas.actor("officer2"), bid) instanceof Settled, bid);
        saved.flush();
    }

    private AwardReference recommend(BidReference bid) {
        var asked = cases.read(officer(), bid);
        var route = asked.leadKind() == OrganisationKind.LOCAL_AUTHORITY
                ? PaymentRoute.SECTION_31
                : PaymentRoute.SECTION_14;
        var advice = new Advice.Fund(
                asked.content().kind(),
                asked.content().grant(),
                route,
                "The panel scored it well above the threshold, and it asks for no more than it needs.");
        var outcome = recommendations.recommend(officer(), bid, advice);
        saved.flush();
        if (outcome instanceof Proposed proposed) {
            return proposed.award();
        }
        throw new IllegalStateException("The demonstration's bid " + bid + " was not recommended: " + outcome);
    }

    private void dispense(AwardReference award) {
        dispensations.request(
                officer(),
                award,
                "FR-17",
                "Its evaluation is finished and with the printers; waiting for it would leave twelve young people without their workers.");
        saved.flush();
    }

    private void approve(AwardReference award) {
        var outcome = approvals.approve(
                personas.actor("approver"), award, "Fair, affordable in both years, and within the rules.");
        if (!(outcome instanceof Approved)) {
            throw new IllegalStateException("The demonstration's award " + award + " was not approved: " + outcome);
        }
        saved.flush();
    }

    private void turnDown(BidReference bid) {
        recommendations.recommend(
                officer(), bid, new Advice.DoNotFund("The score is below the threshold of the round."));
        saved.flush();
        offers.turnDown(officer(), bid);
        saved.flush();
    }

    private AssessmentReference referenceOf(String assessor, BidReference bid) {
        return AssessmentReference.of(db.sql("""
                        select a.reference from assessment a join bid b on b.id = a.bid_id
                        where b.reference = :bid and a.assessor_id = :assessor""")
                .param("bid", bid.text())
                .param("assessor", personas.actor(assessor).person())
                .query(String.class)
                .single());
    }

    private Actor officer() {
        return personas.actor("officer");
    }

    private static void require(boolean done, BidReference bid) {
        if (!done) {
            throw new IllegalStateException("The demonstration's bid " + bid + " was refused");
        }
    }
}
