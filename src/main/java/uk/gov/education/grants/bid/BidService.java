package uk.gov.education.grants.bid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.SubmitOutcome.Done;
import uk.gov.education.grants.bid.SubmitOutcome.Incomplete;
import uk.gov.education.grants.bid.SubmitOutcome.NotFundable;
import uk.gov.education.grants.bid.SubmitOutcome.RoundClosed;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.project.ProjectView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.References;
import uk.gov.education.grants.shared.Rows;

/// What an organisation does with its bids: start one, mark it ready, certify and submit it, take it back.
@Service
@Transactional(readOnly = true)
public class BidService {

    private final BidRepository bids;
    private final BidAccess access;
    private final BidFacts facts;
    private final BidReader reader;
    private final TeamStore team;
    private final Submissions submissions;
    private final ProjectService projects;
    private final RoundService rounds;
    private final References references;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BidService(
            BidRepository bids,
            BidAccess access,
            BidFacts facts,
            BidReader reader,
            TeamStore team,
            Submissions submissions,
            ProjectService projects,
            RoundService rounds,
            References references,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bids = bids;
        this.access = access;
        this.facts = facts;
        this.reader = reader;
        this.team = team;
        this.submissions = submissions;
        this.projects = projects;
        this.rounds = rounds;
        this.references = references;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// The bids of the organisations that a person edits or certifies for, the newest first.
    public List<BidRow> ofOurs(Actor by) {
        return by.organisations().isEmpty()
                ? List.of()
                : db.sql("""
                                select b.reference, b.status, b.asked_pence as asked, b.informed_at is not null as informed,
                                       p.title as project, o.name as lead, r.title as round, c.closes_at
                                from bid b
                                join project p on p.id = b.project_id
                                join organisation o on o.id = b.lead_organisation_id
                                join funding_round r on r.id = b.round_id
                                join bid_closing c on c.bid_id = b.id
                                where b.lead_organisation_id in (:ours)
                                order by b.started_at desc, b.reference desc limit 200""")
                        .param("ours", by.organisations())
                        .query(Rows.of(BidRow.class))
                        .list();
    }

    /// Starts a bid of a project that the organisation leads already. A second bid of one project to the same round is
    /// the first one again.
    @Transactional
    public BidReference start(Actor by, String roundCode, UUID lead, ProjectView project) {
        access.requireStart(by, lead);
        var round = rounds.roundFor(rounds.view(by, roundCode).id(), lead);
        if (round.status() != RoundStatus.OPEN) {
            throw new Conflict("The round \"%s\" is not open for bids.".formatted(round.title()));
        }
        var known = bids.findByRoundIdAndProjectId(round.id(), project.id());
        if (known.isPresent()) {
            return known.get().reference();
        }
        if (round.firstStage().isPresent()
                && invitedTo(by, roundCode).stream()
                        .noneMatch(it ->
                                it.leadId().equals(lead) && it.projectCode().equals(project.code()))) {
            throw new Conflict("Only projects that were invited after the first stage bid in this round.");
        }
        var now = clock.instant();
        var year = now.atZone(clock.getZone()).getYear();
        var reference = BidReference.of(references.next(BidReference.PREFIX, year));
        var bid = bids.saveAndFlush(new Bid(reference, round.id(), project.id(), lead, by, now));
        changed(by, now, bid, "started the bid for " + project.title());
        return reference;
    }

    /// The expressions of interest of our organisations that were invited to a round, by project.
    public List<InvitedProject> invitedTo(Actor by, String roundCode) {
        return by.organisations().isEmpty()
                ? List.of()
                : db.sql("""
                                select b.reference, b.lead_organisation_id as lead_id, p.code as project_code, p.title as project
                                from funding_round r
                                join bid b on b.round_id = r.first_stage_id
                                join project p on p.id = b.project_id
                                where r.code = :round and b.status = 'INVITED' and b.lead_organisation_id in (:ours)
                                order by p.title""")
                        .param("round", roundCode)
                        .param("ours", by.organisations())
                        .query(Rows.of(InvitedProject.class))
                        .list();
    }

    /// Starts a bid of a project that is named here for the first time.
    @Transactional
    public BidReference startWithNewProject(Actor by, String roundCode, UUID lead, String title) {
        access.requireStart(by, lead);
        return start(by, roundCode, lead, projects.start(by, lead, title, "", Maturity.IDEA));
    }

    /// The task list of a bid: its sections and what each still needs.
    public TaskListView taskList(Actor by, BidReference reference) {
        var bid = find(reference);
        access.requireMember(by, bid);
        var known = facts.of(bid);
        return new TaskListView(
                reader.head(by, bid, known.round(), known.around()),
                List.copyOf(known.sections().values()),
                team.notes(bid.id()));
    }

    /// Says that the bid is finished, so that a certifier can sign it off. It can be marked ready only when every
    /// section is complete and no rule stops it.
    @Transactional
    public SubmitOutcome markReady(Actor by, BidReference reference) {
        var bid = hold(reference);
        access.requireEdit(by, bid);
        var now = clock.instant();
        var refusal = refusalOf(bid, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        bid.markReady(by, now);
        saved(bid, new BidMadeReady(by, now, reference));
        return new Done(reference);
    }

    /// The certifier gives the bid back to its editors, with what is to be done.
    @Transactional
    public void returnToEditors(Actor by, BidReference reference, String reason) {
        var bid = hold(reference);
        access.requireCertify(by, bid);
        bid.returnToEditors(reason);
        saved(bid, new BidReturned(by, clock.instant(), reference, reason));
    }

    /// The certifier signs the bid off now.
    @Transactional
    public SubmitOutcome submit(Actor by, BidReference reference) {
        return submit(by, reference, clock.instant());
    }

    /// The certifier signs the bid off: it is submitted as it stands, in one transaction. A second click gives
    /// the same receipt. What came before the round closed is in time, however long it then waited.
    /// @param received when the request came, by the clock of the service
    @Transactional
    public SubmitOutcome submit(Actor by, BidReference reference, Instant received) {
        var bid = hold(reference);
        if (bid.status() == BidStatus.SUBMITTED) {
            access.requireMember(by, bid);
            return new Done(reference);
        }
        access.requireCertify(by, bid);
        var refusal = refusalOf(bid, received);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var known = facts.of(bid);
        bid.submit(by, received, submissions.keep(bid, known, received));
        if (known.round().givesMoney()) {
            projects.record(
                    by,
                    bid.projectId(),
                    submissions.partnersOf(known),
                    known.content().places(),
                    maturityOf(known));
        }
        saved(bid, new BidSubmitted(by, received, reference));
        return new Done(reference);
    }

    /// Takes a submitted bid back to be changed, as long as the round is open.
    @Transactional
    public void reopen(Actor by, BidReference reference) {
        var bid = hold(reference);
        access.requireEdit(by, bid);
        if (bid.status() == BidStatus.SUBMITTED
                && rounds.roundFor(bid.roundId(), bid.leadOrganisationId()).status() != RoundStatus.OPEN) {
            throw new Conflict("The round has closed, so the bid stays as it was submitted.");
        }
        bid.reopen();
        changed(by, clock.instant(), bid, "reopened the bid");
    }

    /// Takes a bid out of the round for good.
    @Transactional
    public void withdraw(Actor by, BidReference reference, String reason) {
        var bid = hold(reference);
        access.requireMember(by, bid);
        bid.withdraw(reason);
        saved(bid, new BidWithdrawn(by, clock.instant(), reference, reason));
    }

    /// What can be kept as proof: when it was submitted, by whom, and the fingerprint of every word. A bid that was
    /// taken back has none until it is submitted again.
    public BidHead receipt(Actor by, BidReference reference) {
        var bid = find(reference);
        access.requireMember(by, bid);
        if (bid.submittedAt().isEmpty() || !bid.status().isWithTheDepartment()) {
            throw new Conflict("Bid %s is not submitted, so there is no receipt.".formatted(reference));
        }
        return reader.head(by, bid, rounds.roundFor(bid.roundId(), bid.leadOrganisationId()));
    }

    /// The answers to a bid's nominations; none before the Department has told them.
    public List<AnsweredNomination> answeredNominations(Actor by, BidReference reference) {
        var bid = find(reference);
        access.requireMember(by, bid);
        return bid.informedAt().isEmpty()
                ? List.of()
                : db.sql("""
                                select n.name, o.outcome, o.reason
                                from nominee n join nominee_outcome o on o.bid_id = n.bid_id and o.number = n.number
                                where n.bid_id = :bid order by n.number""")
                        .param("bid", bid.id())
                        .query(Rows.of(AnsweredNomination.class))
                        .list();
    }

    private Optional<SubmitOutcome> refusalOf(Bid bid, Instant received) {
        var known = facts.of(bid);
        if (!known.round().wasOpen(received)) {
            return Optional.of(
                    new RoundClosed(Objects.requireNonNull(known.round().closesAt())));
        }
        var missing = Completeness.of(known);
        if (!missing.isEmpty()) {
            return Optional.of(new Incomplete(missing));
        }
        return known.round().ruleBook().verdictOn(known.request(), Stage.SUBMIT) instanceof Verdict.Refused refused
                ? Optional.of(new NotFundable(refused.breaches()))
                : Optional.empty();
    }

    private static Maturity maturityOf(BidFacts.Facts known) {
        return switch (known.content().kind()) {
            case PILOT -> Maturity.TEST;
            case SCALE_UP, CONTINUATION -> Maturity.SCALE_AND_SPREAD;
        };
    }

    private Bid find(BidReference reference) {
        return bids.findByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
    }

    private Bid hold(BidReference reference) {
        return bids.holdByReference(reference).orElseThrow(() -> BidAccess.absent(reference));
    }

    private void changed(Actor by, Instant at, Bid bid, String sentence) {
        saved(bid, new BidChanged(by, at, bid.reference(), bid.status(), sentence));
    }

    private void saved(Bid bid, BidEvent happened) {
        bids.saveAndFlush(bid);
        events.publishEvent(happened);
    }
}
