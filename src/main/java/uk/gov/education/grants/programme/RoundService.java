package uk.gov.education.grants.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.organisation.Organisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.programme.ExtendOutcome.AfterDecision;
import uk.gov.education.grants.programme.ExtendOutcome.Extended;
import uk.gov.education.grants.programme.ExtendOutcome.NotLater;
import uk.gov.education.grants.programme.ReadyOutcome.Incomplete;
import uk.gov.education.grants.programme.ReadyOutcome.Ready;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// Rounds as everybody reads them, and their life from Ready on. Drafts are set up by [RoundSetUpService].
@Service
@Transactional(readOnly = true)
public class RoundService {

    private final RoundRepository rounds;
    private final RoundReader reader;
    private final SetUpCheck check;
    private final OrganisationService organisations;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundService(
            RoundRepository rounds,
            RoundReader reader,
            SetUpCheck check,
            OrganisationService organisations,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.reader = reader;
        this.check = check;
        this.organisations = organisations;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// The rounds that are open now, those to come, and those that are closed.
    public RoundsView openNow(Actor by) {
        return RoundsView.of(reader.beyondDraft(), clock.instant());
    }

    /// One round by its address, with the closing that holds for whoever reads. A draft is not found by anybody outside
    /// the Department.
    public RoundView view(Actor by, String code) {
        var view = reader.view(code, by.organisations(), clock.instant()).orElseThrow(() -> RoundAccess.notFound(code));
        RoundAccess.requireRead(by, view.isDraft(), code);
        return view;
    }

    /// The round of an assessment or an award, for the room that has already asked whether the actor may see those.
    public RoundView roundFor(UUID round) {
        return reader.view(round, Set.of(), clock.instant()).orElseThrow(() -> notFound(round));
    }

    /// The round of a bid, with the closing that holds for its lead organisation.
    public RoundView roundFor(UUID round, UUID bidder) {
        return reader.view(round, Set.of(bidder), clock.instant()).orElseThrow(() -> notFound(round));
    }

    public RuleBook ruleBook(UUID round) {
        return rounds.findById(round).orElseThrow(() -> notFound(round)).ruleBook();
    }

    /// Ends the draft: from now on everybody reads the round, and it opens and closes by the clock.
    @Transactional
    public ReadyOutcome makeReady(Actor by, String code) {
        var round = findForSetUp(by, code);
        var missing = check.of(round).missing();
        if (!missing.isEmpty()) {
            return new Incomplete(missing);
        }
        round.makeReady();
        rounds.saveAndFlush(round);
        allocate(by, round);
        events.publishEvent(new RoundMadeReady(by, clock.instant(), code, "made the round ready"));
        return new Ready();
    }

    private void allocate(Actor by, FundingRound round) {
        var allocation = round.details().allocation();
        if (allocation.isPositive()) {
            var entry = Entry.ofAllocation(round.programme().id(), round.id(), allocation);
            ledger.post(by, List.of(entry), "made the round ready");
        }
    }

    /// Lets the round close later, for all bidders. A reason is compulsory and is shown to them.
    @Transactional
    public ExtendOutcome extend(Actor by, String code, Instant newClosesAt, String reason) {
        return extend(by, code, Optional.empty(), newClosesAt, reason);
    }

    /// Lets one bidder bid for longer than everybody, whether they have begun or not. A reason is compulsory and is
    /// shown to them alone.
    @Transactional
    public ExtendOutcome extendFor(Actor by, String code, UUID bidder, Instant newClosesAt, String reason) {
        return extend(by, code, Optional.of(organisations.find(by, bidder)), newClosesAt, reason);
    }

    private ExtendOutcome extend(
            Actor by, String code, Optional<Organisation> bidder, Instant newClosesAt, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An extension has a reason.");
        }
        var now = clock.instant();
        var round = findForSetUp(by, code);
        var dates = round.dates()
                .orElseThrow(() -> new Conflict("The round has no dates yet: set them before it is made ready."));
        var closesAt = bidder.flatMap(it -> round.closesFor(it.id())).orElse(dates.closesAt());
        if (!newClosesAt.isAfter(closesAt) || !newClosesAt.isAfter(now)) {
            return new NotLater(closesAt);
        }
        var extended = new RoundDates(dates.opensAt(), newClosesAt, dates.decisionOn());
        if (!extended.isDecidedAfterItCloses()) {
            return new AfterDecision(dates.decisionOn());
        }
        bidder.ifPresentOrElse(
                it -> round.extendFor(it.id(), newClosesAt, reason, now), () -> round.extend(newClosesAt, reason, now));
        rounds.saveAndFlush(round);
        events.publishEvent(new RoundExtended(
                by,
                now,
                code,
                bidder.map(Organisation::id),
                newClosesAt,
                reason,
                "moved the closing%s from %s to %s: %s"
                        .formatted(
                                bidder.map(it -> " for " + it.name()).orElse(""),
                                UkTime.say(closesAt),
                                UkTime.say(newClosesAt),
                                reason)));
        return new Extended(newClosesAt);
    }

    /// Takes a round that is closed its next step. What does not follow is refused.
    @Transactional
    public void moveOn(Actor by, String code, RoundStatus next) {
        var round = findForSetUp(by, code);
        round.moveOn(next, clock.instant());
        rounds.saveAndFlush(round);
        events.publishEvent(new RoundMovedOn(by, clock.instant(), code, next, "moved the round on to " + next.title()));
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("There is no round with the id %s.".formatted(id));
    }

    private FundingRound findForSetUp(Actor by, String code) {
        return RoundSetUpService.findForSetUp(rounds, by, code);
    }
}
