package uk.gov.education.grants.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.AllocationView.Candidate;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.References;

/// What an officer does with the assessors of a bid: ask them, give an assessment back, withdraw one.
@Service
@Transactional(readOnly = true)
public class AllocationService {

    private final AssessmentRepository assessments;
    private final AssessedBids bids;
    private final AskedAssessors askedAssessors;
    private final Interests interests;
    private final Pool pool;
    private final SubmittedScores submittedScores;
    private final BidCaseService cases;
    private final RoundService rounds;
    private final References references;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllocationService(
            AssessmentRepository assessments,
            AssessedBids bids,
            AskedAssessors askedAssessors,
            Interests interests,
            Pool pool,
            SubmittedScores submittedScores,
            BidCaseService cases,
            RoundService rounds,
            References references,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.bids = bids;
        this.askedAssessors = askedAssessors;
        this.interests = interests;
        this.pool = pool;
        this.submittedScores = submittedScores;
        this.cases = cases;
        this.rounds = rounds;
        this.references = references;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Who was asked to judge a bid and who could be.
    public AllocationView view(Actor by, BidReference reference) {
        AssessmentAccess.requireOfficer(by, "bid " + reference);
        var bid = bids.find(reference);
        var asked = askedAssessors.of(by, bid);
        return new AllocationView(
                bid,
                clock.instant().isBefore(bid.roundClosesAt()),
                asked,
                candidatesFor(bid),
                askedAssessors.settling(bid, asked));
    }

    /// Asks assessors to judge a bid. The first one brings the bid into assessment. Nobody is asked who belongs to an
    /// organisation of the bid or works for one, wrote it, is not ready to assess, or was asked before.
    @Transactional
    public void offer(Actor by, BidReference reference, Set<UUID> people) {
        AssessmentAccess.requireOfficer(by, "bid " + reference);
        if (people.isEmpty()) {
            throw new Conflict("Nobody was chosen, so nobody was asked.");
        }
        var bid = bids.hold(bids.find(reference).id());
        if (!bid.isOpenToOffers()) {
            throw new Conflict("Bid %s is \"%s\", so nobody can be asked to assess it."
                    .formatted(reference, bid.status().title()));
        }
        if (rounds.roundFor(bid.roundId()).criteria().isEmpty()) {
            throw new Conflict("The round %s has no criteria, so its bids are not scored.".formatted(bid.round()));
        }
        cases.startAssessment(by, bid.id());
        candidatesFor(bid).stream()
                .filter(candidate -> people.contains(candidate.id()))
                .forEach(candidate -> offer(by, bid, candidate));
        requireAllAsked(bid, people);
    }

    /// Gives a submitted assessment back to its assessor, saying what to look at again.
    @Transactional
    public void giveBack(Actor by, AssessmentReference reference, String reason) {
        var assessment = find(by, reference);
        var bid = bids.holdInAssessment(assessment.bidId());
        assessment.giveBack(reason, clock.instant());
        submittedScores.giveBack(assessment.id(), reason);
        changed(by, assessment, bid, "gave the assessment back to %s: %s".formatted(assessment.assessorName(), reason));
    }

    /// Takes the bid from an assessor for good. Scores that were submitted count no more.
    @Transactional
    public void withdraw(Actor by, AssessmentReference reference, String reason) {
        var assessment = find(by, reference);
        var bid = bids.holdInAssessment(assessment.bidId());
        assessment.withdraw(clock.instant());
        changed(by, assessment, bid, "withdrew the assessment of %s: %s".formatted(assessment.assessorName(), reason));
    }

    /// One assessment, to be given back or withdrawn.
    public AskedView one(Actor by, AssessmentReference reference) {
        var assessment = find(by, reference);
        return new AskedView(reference, bids.find(assessment.bidId()), assessment.assessorName(), assessment.status());
    }

    private void offer(Actor by, AssessedBid bid, Candidate assessor) {
        if (assessor.bar() != null) {
            throw Interests.refusal(assessor.name(), assessor.bar());
        }
        var now = clock.instant();
        var reference = AssessmentReference.of(references.next(
                AssessmentReference.PREFIX, now.atZone(clock.getZone()).getYear()));
        changed(
                by,
                new Assessment(reference, bid.id(), assessor.id(), assessor.name(), by, now),
                bid,
                "asked %s to assess bid %s".formatted(assessor.name(), bid.reference()));
    }

    private void requireAllAsked(AssessedBid bid, Set<UUID> people) {
        var asked = db.sql("select count(*) from assessment where bid_id = :bid and assessor_id in (:people)")
                .param("bid", bid.id())
                .param("people", people)
                .query(Integer.class)
                .single();
        if (asked < people.size()) {
            throw new Conflict("One of the people you chose is no assessor any more. Nobody was asked; choose again.");
        }
    }

    private List<Candidate> candidatesFor(AssessedBid bid) {
        var bars = interests.in(bid.id());
        var today = LocalDate.now(clock);
        return pool.notAskedFor(bid.id()).stream()
                .map(member -> new Candidate(
                        member.id(),
                        member.name(),
                        member.open(),
                        Optional.ofNullable(bars.get(member.id()))
                                .or(() -> member.bar(today))
                                .orElse(null)))
                .toList();
    }

    private Assessment find(Actor by, AssessmentReference reference) {
        AssessmentAccess.requireOfficer(by, "assessment " + reference);
        return assessments.findByReference(reference).orElseThrow(() -> AssessmentAccess.absent(reference));
    }

    private void changed(Actor by, Assessment assessment, AssessedBid bid, String sentence) {
        assessments.saveAndFlush(assessment);
        events.publishEvent(new AssessmentChanged(
                by, clock.instant(), assessment.reference(), bid.reference(), assessment.status(), sentence));
    }
}
