package uk.gov.education.grants.bid;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// A submitted bid as a case of the Department: read by those who judge it, and moved on by the rooms that do.
@Service
@Transactional(readOnly = true)
public class BidCaseService {

    private final BidRepository bids;
    private final BidAccess access;
    private final BidFacts facts;
    private final BidReader reader;
    private final CheckAnswers answers;
    private final RoundService rounds;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BidCaseService(
            BidRepository bids,
            BidAccess access,
            BidFacts facts,
            BidReader reader,
            CheckAnswers answers,
            RoundService rounds,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bids = bids;
        this.access = access;
        this.facts = facts;
        this.reader = reader;
        this.answers = answers;
        this.rounds = rounds;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// One bid, to those who may read it. Drafts are nobody's but their own organisation's.
    public BidCase read(Actor by, BidReference reference) {
        return caseOf(by, bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference)));
    }

    public BidCase read(Actor by, UUID id) {
        return caseOf(by, find(id));
    }

    /// A bid, for the room that has asked whether this is its assessor and so need not be asked again. It takes the
    /// names out where the round is blind: such a bid the assessor may read in no other way.
    public BidCase readAsItsAssessor(Actor by, UUID id) {
        var bid = find(id);
        if (!by.is(Role.ASSESSOR)) {
            throw BidAccess.absent(bid.reference());
        }
        return caseOf(by, bid, true);
    }

    /// The bid stays as it is until the end of this transaction, for whoever decides on it.
    @Transactional
    public void hold(Actor by, BidReference reference) {
        access.requireOfficer(by, bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference)));
    }

    /// Remembers what was done about a bid that does not move it.
    @Transactional
    public void note(Actor by, UUID id, String sentence) {
        requireDepartment(by);
        changed(by, find(id), sentence);
    }

    /// The bids of a round that are with the Department, by reference.
    public List<BidCaseRow> ofRound(Actor by, String roundCode) {
        requireDepartment(by);
        return db.sql("""
                        select b.id, b.reference, b.status, b.asked_pence as asked, p.title as project, o.name as lead,
                               b.submitted_at, b.informed_at is not null as informed
                        from bid b
                        join project p on p.id = b.project_id
                        join organisation o on o.id = b.lead_organisation_id
                        where b.round_id = :round and b.status not in ('DRAFT', 'READY', 'WITHDRAWN')
                        order by b.reference""")
                .param("round", rounds.view(by, roundCode).id())
                .query(Rows.of(BidCaseRow.class))
                .list();
    }

    /// The first assessor has been asked. A bid that is being assessed already stays as it is.
    @Transactional
    public void startAssessment(Actor by, UUID id) {
        requireDepartment(by);
        var bid = find(id);
        if (bid.status() != BidStatus.IN_ASSESSMENT) {
            moveOn(by, bid, BidStatus.IN_ASSESSMENT, "sent the bid to assessors");
        }
    }

    @Transactional
    public void moderated(Actor by, UUID id) {
        moveOn(by, find(id), BidStatus.MODERATED, "settled the bid's score");
    }

    @Transactional
    public void recommended(Actor by, UUID id, String advice) {
        moveOn(by, find(id), BidStatus.RECOMMENDED, "recommended: " + advice);
    }

    /// A recommendation that is taken back leaves the bid with its settled score.
    @Transactional
    public void recommendAgain(Actor by, UUID id, String why) {
        moveOn(by, find(id), BidStatus.MODERATED, "took the recommendation back: " + why);
    }

    /// The outcome. The bidder does not see it before [#inform].
    @Transactional
    public void decide(Actor by, UUID id, boolean successful) {
        moveOn(
                by,
                find(id),
                successful ? BidStatus.SUCCESSFUL : BidStatus.UNSUCCESSFUL,
                successful ? "decided that the bid is successful" : "decided that the bid is unsuccessful");
    }

    /// From now on the bidder sees the outcome.
    @Transactional
    public void inform(Actor by, UUID id) {
        var bid = find(id);
        access.requireOfficer(by, bid);
        var now = clock.instant();
        bid.inform(now);
        bids.saveAndFlush(bid);
        events.publishEvent(new BidderInformed(by, now, bid.reference(), bid.status()));
    }

    /// Answers an expression of interest and tells the bidder at once: they are invited to the round that follows, or
    /// not, for a reason.
    @Transactional
    public void invite(Actor by, BidReference reference) {
        answerInterest(by, reference, null);
    }

    @Transactional
    public void doNotInvite(Actor by, BidReference reference, String reason) {
        answerInterest(by, reference, reason);
    }

    private void answerInterest(Actor by, BidReference reference, @Nullable String reason) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireOfficer(by, bid);
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        if (round.nextStage().isEmpty()) {
            throw new Conflict("No round for full bids follows this one, or it is not ready yet.");
        }
        if (round.isOpen()) {
            throw new Conflict("The round is open, so the bidder may still change what they said.");
        }
        bid.answerInterest(reason);
        var now = clock.instant();
        bid.inform(now);
        bids.saveAndFlush(bid);
        events.publishEvent(new BidderInformed(by, now, bid.reference(), bid.status()));
    }

    @Transactional
    public void findIneligible(Actor by, BidReference reference, String reason) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireOfficer(by, bid);
        bid.findIneligible(reason);
        changed(by, bid, "found the bid ineligible: " + reason);
    }

    @Transactional
    public void reinstate(Actor by, BidReference reference, String reason) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireOfficer(by, bid);
        bid.reinstate();
        changed(by, bid, "reinstated the bid: " + reason);
    }

    /// The bidder reads it at once, and gets a letter.
    @Transactional
    public void giveFeedback(Actor by, BidReference reference, String text) {
        var bid = bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
        access.requireOfficer(by, bid);
        var now = clock.instant();
        bid.giveFeedback(text, by, now);
        bids.saveAndFlush(bid);
        events.publishEvent(new FeedbackGiven(by, now, reference));
    }

    private void moveOn(Actor by, Bid bid, BidStatus next, String sentence) {
        requireDepartment(by);
        bid.progressTo(next);
        changed(by, bid, sentence);
    }

    private void changed(Actor by, Bid bid, String sentence) {
        bids.saveAndFlush(bid);
        events.publishEvent(new BidChanged(by, clock.instant(), bid.reference(), bid.status(), sentence));
    }

    private BidCase caseOf(Actor by, Bid bid) {
        access.requireRead(by, bid);
        return caseOf(by, bid, access.mayReadPeople(by, bid));
    }

    private BidCase caseOf(Actor by, Bid bid, boolean withPeople) {
        var known = facts.of(bid);
        return new BidCase(
                reader.head(by, bid, known.round(), known.around()),
                bid.projectId(),
                bid.roundId(),
                known.around().leadKind(),
                bid.preparedBy(),
                known.content().partners().stream()
                        .map(BidContent.Partner::organisation)
                        .collect(Collectors.toUnmodifiableSet()),
                known.content().places(),
                known.content(),
                answers.of(known).stream()
                        .filter(part -> withPeople || part.section().kind() != SectionKind.NOMINEES)
                        .toList(),
                known.request());
    }

    private Bid find(UUID id) {
        return bids.findById(id).orElseThrow(() -> new NotFound("There is no such bid."));
    }

    private static void requireDepartment(Actor by) {
        if (!by.worksOnCases()) {
            throw new NotAllowed("Only officers, approvers and finance officers work on submitted bids.");
        }
    }
}
