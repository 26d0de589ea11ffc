package uk.gov.education.grants.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.assessment.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.assessment.SaveOutcome.Saved;
import uk.gov.education.grants.assessment.SubmitOutcome.Incomplete;
import uk.gov.education.grants.assessment.SubmitOutcome.Submitted;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Percent;

/// What an assessor does: declare interests, take a bid on or decline it, score it, submit the scores.
@Service
@Transactional(readOnly = true)
public class AssessmentService {

    private final AssessmentRepository assessments;
    private final AssessedBids bids;
    private final BidCaseService cases;
    private final RoundService rounds;
    private final Blinding blinding;
    private final Moderations moderations;
    private final SubmittedScores submittedScores;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            AssessedBids bids,
            BidCaseService cases,
            RoundService rounds,
            Blinding blinding,
            Moderations moderations,
            SubmittedScores submittedScores,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.bids = bids;
        this.cases = cases;
        this.rounds = rounds;
        this.blinding = blinding;
        this.moderations = moderations;
        this.submittedScores = submittedScores;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// The own assessments: first those that wait, the oldest on top, then all others, the newest on top.
    public List<AssessmentRow> ofMine(Actor by) {
        AssessmentAccess.requireAssessor(by);
        return db.sql("""
                        select a.reference, a.status, a.moved_at, a.score_hundredths,
                               case when r.blind then b.reference else p.title end as project,
                               case when r.blind then '' else o.name end as lead, r.title as round, waits
                        from assessment a
                        join bid b on b.id = a.bid_id
                        join project p on p.id = b.project_id
                        join organisation o on o.id = b.lead_organisation_id
                        join funding_round r on r.id = b.round_id
                        cross join lateral (select b.status = 'IN_ASSESSMENT' and a.status in
                            ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') as waits) as so
                        where a.assessor_id = :me and %s
                        order by waits desc, case when waits then a.moved_at end, a.moved_at desc, a.reference
                        limit 200""".formatted(Interests.NONE))
                .param("me", by.person())
                .query(AssessmentService::row)
                .list();
    }

    public AssessmentView view(Actor by, AssessmentReference reference) {
        var assessment = find(by, reference);
        var bid = bids.find(assessment.bidId());
        var readable = readable(by, assessment, bid);
        var round = readable.map(it -> it.head().round()).orElseGet(() -> rounds.roundFor(bid.roundId()));
        var criteria = round.criteria();
        var typed = ScoreReader.typed(assessment.scores());
        var read = new ScoreReader(criteria).read(typed);
        return new AssessmentView(
                reference,
                bid.asAssessorsKnowIt(),
                assessment.status(),
                assessment.offeredAt(),
                assessment.declineKind().orElse(null),
                assessment.interest().orElse(null),
                assessment.returnedReason().orElse(null),
                assessment.submittedAt().orElse(null),
                assessment.score().orElse(null),
                assessment.savedAt().orElse(null),
                assessment.revision(),
                typed,
                readable.map(BidCase::sections)
                        .map(sections -> bid.blind() ? blinding.of(bid, sections) : sections)
                        .orElse(List.of()),
                criteria,
                read.problems(),
                read.scorecard().map(Scorecard::total),
                assessment.score().flatMap(_ -> moderations.find(bid.id())).map(Settlement::score));
    }

    /// Takes the bid on, declaring that there is no interest in it. From now on the assessor reads it.
    @Transactional
    public void accept(Actor by, AssessmentReference reference) {
        var assessment = find(by, reference);
        var bid = bids.holdInAssessment(assessment.bidId());
        assessment.accept(clock.instant());
        changed(by, assessment, bid, "declared no interest and accepted to assess bid " + bid.reference());
    }

    /// Says that the assessor of a blind round knows who bids all the same. The officer decides what comes of it.
    @Transactional
    public void recognise(Actor by, AssessmentReference reference) {
        var assessment = find(by, reference);
        var bid = bids.hold(assessment.bidId());
        if (!bid.blind() || !assessment.status().maySeeTheBid()) {
            throw new Conflict("You say that you recognise a bidder while you assess a bid of a blind round.");
        }
        var now = clock.instant();
        var isNew = db.sql(
                                "update assessment set recognised_at = :now where reference = :reference and recognised_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("reference", reference.text())
                        .update()
                == 1;
        if (isNew) {
            changed(by, assessment, bid, "recognised the bidder of bid " + bid.reference());
        }
    }

    /// Does not take the bid on. Whoever declares an interest says which, and never reads the bid.
    @Transactional
    public void decline(Actor by, AssessmentReference reference, DeclineKind why, String interest) {
        if ((why == DeclineKind.CONFLICT) == interest.isBlank()) {
            throw new IllegalArgumentException("An interest is said when it is the reason to decline, and only then.");
        }
        var assessment = find(by, reference);
        var bid = bids.hold(assessment.bidId());
        assessment.decline(why, interest, clock.instant());
        changed(
                by,
                assessment,
                bid,
                switch (why) {
                    case CONFLICT ->
                        "declared an interest in bid %s and cannot assess it: %s".formatted(bid.reference(), interest);
                    case EXPERTISE -> "declined bid %s: it is not their field".formatted(bid.reference());
                    case WORKLOAD -> "declined bid %s: no time".formatted(bid.reference());
                });
    }

    /// Keeps scores and reasons as typed, over the revision that was on the assessor's page.
    @Transactional
    public SaveOutcome save(Actor by, AssessmentReference reference, Typed typed, int seen) {
        return save(by, reference, typed, Seen.revision(seen));
    }

    /// The same for a page that saves by itself: what it sends later replaces what it sent before.
    @Transactional
    public SaveOutcome save(Actor by, AssessmentReference reference, Typed typed, Seen seen) {
        var assessment = find(by, reference);
        var bid = bids.hold(assessment.bidId());
        if (!bid.isInAssessment()) {
            return new NoLongerOpen(AssessedBids.refusal(bid));
        }
        if (!assessment.status().isOpenToScoring()) {
            return new NoLongerOpen("This assessment is \"%s\", so its scores cannot be changed now."
                    .formatted(assessment.status().title()));
        }
        var reader = new ScoreReader(rounds.roundFor(bid.roundId()).criteria());
        if (!assessment.mayBeReplacedBy(seen)) {
            var kept = ScoreReader.typed(assessment.scores());
            return assessment.hasOvertaken(seen)
                    ? new Saved(
                            assessment.revision(),
                            assessment.savedAt().orElseGet(clock::instant),
                            reader.read(kept).problems())
                    : new ChangedElsewhere(kept, assessment.revision());
        }
        var begins = assessment.status() != AssessmentStatus.IN_PROGRESS;
        var now = clock.instant();
        assessment.keep(reader.typedScores(typed), seen.sitting(), now);
        if (begins) {
            changed(by, assessment, bid, "began to score bid " + bid.reference());
        } else {
            assessments.saveAndFlush(assessment);
        }
        return new Saved(assessment.revision(), now, reader.read(typed).problems());
    }

    /// Submits the scores as they were last saved. A second click gives the same answer.
    @Transactional
    public SubmitOutcome submit(Actor by, AssessmentReference reference) {
        var assessment = find(by, reference);
        if (assessment.score().isPresent()) {
            return new Submitted(assessment.score().get());
        }
        var bid = bids.holdInAssessment(assessment.bidId());
        var read =
                new ScoreReader(rounds.roundFor(bid.roundId()).criteria()).read(ScoreReader.typed(assessment.scores()));
        if (read.scorecard().isEmpty()) {
            return new Incomplete(read.problems());
        }
        var card = read.scorecard().get();
        var now = clock.instant();
        assessment.submit(card, now);
        changed(by, assessment, bid, "scored bid %s with %s".formatted(bid.reference(), card.total()));
        submittedScores.keep(assessment.id(), card, now);
        return new Submitted(card.total());
    }

    private Optional<BidCase> readable(Actor by, Assessment assessment, AssessedBid bid) {
        return assessment.status().maySeeTheBid() && bid.status().isWithTheDepartment()
                ? Optional.of(cases.readAsItsAssessor(by, bid.id()))
                : Optional.empty();
    }

    /// One's own assessment. Where an interest has come up since it was asked for, it is not there.
    private Assessment find(Actor by, AssessmentReference reference) {
        var assessment =
                assessments.findWithoutInterest(reference.text()).orElseThrow(() -> AssessmentAccess.absent(reference));
        AssessmentAccess.requireOwn(by, assessment);
        return assessment;
    }

    private void changed(Actor by, Assessment assessment, AssessedBid bid, String sentence) {
        assessments.saveAndFlush(assessment);
        events.publishEvent(new AssessmentChanged(
                by, clock.instant(), assessment.reference(), bid.reference(), assessment.status(), sentence));
    }

    private static AssessmentRow row(ResultSet row, int number) throws SQLException {
        var score = row.getObject("score_hundredths", Integer.class);
        return new AssessmentRow(
                AssessmentReference.of(row.getString("reference")),
                AssessmentStatus.valueOf(row.getString("status")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                score == null ? null : new Percent(score),
                row.getString("project"),
                row.getString("lead"),
                row.getString("round"),
                row.getBoolean("waits"));
    }
}
