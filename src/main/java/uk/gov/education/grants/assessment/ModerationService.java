package uk.gov.education.grants.assessment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.ModerationOutcome.NotYet;
import uk.gov.education.grants.assessment.ModerationOutcome.Settled;
import uk.gov.education.grants.assessment.ModerationView.Cell;
import uk.gov.education.grants.assessment.ModerationView.Line;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;

/// Settles the score of a bid: the average where its assessors agree, what a panel agrees where they differ.
@Service
@Transactional(readOnly = true)
public class ModerationService {

    private final AssessmentRepository assessments;
    private final SubmittedScores submittedScores;
    private final AssessedBids bids;
    private final AskedAssessors askedAssessors;
    private final Moderations moderations;
    private final BidCaseService cases;
    private final RoundService rounds;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModerationService(
            AssessmentRepository assessments,
            SubmittedScores submittedScores,
            AssessedBids bids,
            AskedAssessors askedAssessors,
            Moderations moderations,
            BidCaseService cases,
            RoundService rounds,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.submittedScores = submittedScores;
        this.bids = bids;
        this.askedAssessors = askedAssessors;
        this.moderations = moderations;
        this.cases = cases;
        this.rounds = rounds;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// What assessors found of a bid, side by side.
    public ModerationView view(Actor by, BidReference reference) {
        AssessmentAccess.requireResults(by, "bid " + reference);
        var bid = bids.find(reference);
        var asked = askedAssessors.of(by, bid);
        var submitted = asked.stream().filter(AskedRow::isSubmitted).toList();
        return new ModerationView(
                bid,
                asked,
                submitted,
                linesOf(bid, submitted),
                askedAssessors.settling(bid, asked),
                moderations.find(bid.id()),
                by.is(Role.OFFICER) && bid.isInAssessment() && !hasScored(by, asked));
    }

    /// Everything that one assessor ever submitted, also what was given back and changed.
    public SubmissionsView submissions(Actor by, AssessmentReference reference) {
        AssessmentAccess.requireResults(by, "assessment " + reference);
        var assessment = assessments.findByReference(reference).orElseThrow(() -> AssessmentAccess.absent(reference));
        var bid = bids.find(assessment.bidId());
        askedAssessors.of(by, bid);
        return new SubmissionsView(
                reference,
                bid,
                assessment.assessorName(),
                rounds.roundFor(bid.roundId()).criteria(),
                submittedScores.of(assessment.id()));
    }

    /// Settles the score that a panel agreed, with its reason.
    @Transactional
    public ModerationOutcome moderate(Actor by, BidReference reference, Percent score, String reason) {
        var bid = holdToSettle(by, reference);
        var settling = settlingOf(by, bid);
        return settling.refusal()
                .<ModerationOutcome>map(NotYet::new)
                .orElseGet(() ->
                        settle(by, bid, settling, score, reason, "agreed the score %s: %s".formatted(score, reason)));
    }

    /// Settles the average of the scores, where they do not lie too far apart.
    @Transactional
    public ModerationOutcome agreeAverage(Actor by, BidReference reference) {
        var bid = holdToSettle(by, reference);
        var settling = settlingOf(by, bid);
        return settling.refusalOfAverage().<ModerationOutcome>map(NotYet::new).orElseGet(() -> {
            var spread = settling.spread().orElseThrow();
            var reason = "The average of %d scores, which differ by %s."
                    .formatted(settling.scores().size(), spread.range());
            return settle(by, bid, settling, spread.mean(), reason, "agreed the average, " + spread.mean());
        });
    }

    private ModerationOutcome settle(
            Actor by, AssessedBid bid, Settling settling, Percent score, String reason, String sentence) {
        var now = clock.instant();
        var range = settling.spread().orElseThrow().range();
        moderations.keep(bid.id(), new Settlement(score, range, reason, by.name(), now), by);
        cases.moderated(by, bid.id());
        events.publishEvent(new ScoreSettled(by, now, bid.reference(), score, sentence));
        return new Settled(score);
    }

    private AssessedBid holdToSettle(Actor by, BidReference reference) {
        AssessmentAccess.requireOfficer(by, "bid " + reference);
        return bids.holdInAssessment(bids.find(reference).id());
    }

    /// Whoever scored a bid leaves its settled score to another officer.
    private Settling settlingOf(Actor by, AssessedBid bid) {
        var asked = askedAssessors.of(by, bid);
        if (hasScored(by, asked)) {
            throw new NotAllowed("You scored this bid, so another officer settles its score.");
        }
        return askedAssessors.settling(bid, asked);
    }

    private static boolean hasScored(Actor by, List<AskedRow> asked) {
        return asked.stream()
                .anyMatch(row -> row.isSubmitted() && row.assessorId().equals(by.person()));
    }

    private List<Line> linesOf(AssessedBid bid, List<AskedRow> submitted) {
        var cells = cellsOf(bid.id());
        return rounds.roundFor(bid.roundId()).criteria().stream()
                .map(criterion -> new Line(
                        criterion,
                        submitted.stream()
                                .map(row -> Optional.ofNullable(cells.get(row.reference()))
                                        .map(byCriterion -> byCriterion.get(criterion.number()))
                                        .orElse(new Cell(null, "")))
                                .toList()))
                .toList();
    }

    private Map<AssessmentReference, Map<Integer, Cell>> cellsOf(UUID bid) {
        var cells = new HashMap<AssessmentReference, Map<Integer, Cell>>();
        db.sql("""
                        select a.reference, s.criterion, s.points, s.reason
                        from assessment a join assessment_score s on s.assessment_id = a.id
                        where a.bid_id = :bid and a.status = 'SUBMITTED'""").param("bid", bid).query(row -> {
            cells.computeIfAbsent(AssessmentReference.of(row.getString("reference")), _ -> new HashMap<>())
                    .put(row.getInt("criterion"), new Cell(Points.of(row.getInt("points")), row.getString("reason")));
        });
        return cells;
    }
}
