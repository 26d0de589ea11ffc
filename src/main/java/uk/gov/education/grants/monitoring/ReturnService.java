package uk.gov.education.grants.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.monitoring.SaveOutcome.MadeReady;
import uk.gov.education.grants.monitoring.SaveOutcome.NotReady;
import uk.gov.education.grants.monitoring.SaveOutcome.Saved;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// The returns of an award: drafted by the lead organisation, certified and submitted by another of its people, and
/// accepted or returned by the Department.
@Service
@Transactional(readOnly = true)
public class ReturnService {

    private static final InWords WORDS = new InWords();

    private final ReturnStore store;
    private final PromisedAwards awards;
    private final Agreements agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnService(
            ReturnStore store,
            PromisedAwards awards,
            Agreements agreements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.awards = awards;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /// Every return of an award, the first one first.
    public AwardReturnsView ofAward(Actor by, AwardReference reference) {
        var award = awards.find(reference).orElseThrow(() -> MonitoringAccess.absent(reference));
        MonitoringAccess.requireRead(by, award.lead(), reference);
        var returns = store.all(reference);
        var isMember = MonitoringAccess.isMember(by, award.lead());
        if (returns.isEmpty() && isMember) {
            throw MonitoringAccess.absent(reference);
        }
        return new AwardReturnsView(
                reference.text(), award.head().project(), award.head().lead(), returns, today(), isMember);
    }

    public ReturnView show(Actor by, AwardReference reference, ReturnPeriod period) {
        var kept = find(by, reference, period);
        var asked = asked(kept);
        var isMember = MonitoringAccess.isMember(by, kept.leadId());
        var reading = draft(kept, asked).read();
        var drafted = TypedReturn.read(reading, asked, today());
        var isDraft = kept.status().isWithTheOrganisation();
        return new ReturnView(
                kept,
                isDraft && isMember && kept.typed() != null ? drafted : kept.content(),
                asked.profile(),
                isDraft ? reading.problems().size() : 0,
                today(),
                isMember,
                MonitoringAccess.mayDraft(by, kept)
                        && !today().isBefore(kept.scheduled().first()),
                MonitoringAccess.mayCertify(by, kept),
                MonitoringAccess.mayDecide(by, kept));
    }

    /// A return for one of its editors, filled in with what is known already.
    public DraftView toDraft(Actor editor, AwardReference reference, ReturnPeriod period) {
        var kept = find(editor, reference, period);
        requireDraft(editor, kept);
        var asked = asked(kept);
        return new DraftView(kept, asked, draft(kept, asked).form(), today());
    }

    /// Keeps what was typed, whatever it is like.
    ///
    /// @param revision of the draft that the editor has seen
    /// @param toCertify whether a certifier is to be asked
    @Transactional
    public SaveOutcome save(
            Actor editor, AwardReference reference, ReturnPeriod period, Typed typed, int revision, boolean toCertify) {
        var kept = hold(editor, reference, period);
        requireDraft(editor, kept);
        var own = typed.only(TypedReturn.FIELDS).keepable();
        var reading = own.read();
        var asked = asked(kept);
        if (kept.revision() != revision) {
            var other = Objects.requireNonNull(kept.saved());
            reading.problem(
                    "done",
                    "%s saved this return on %s UK time, while you were writing. Yours is below and is not saved: save again to put it in place of theirs"
                            .formatted(other.name(), WORDS.time(other.at())));
            return new ChangedElsewhere(reading.form());
        }
        TypedReturn.read(reading, asked, today());
        if (toCertify && !today().isAfter(kept.scheduled().last())) {
            reading.problem(
                    "done",
                    "This return is about the time until %s, so it can be submitted from the day after"
                            .formatted(WORDS.day(kept.scheduled().last())));
        }
        var isReady = toCertify && !reading.hasProblems();
        store.save(kept, own, isReady, editor, clock.instant());
        saidOfDraft(editor, kept, isReady);
        if (!toCertify) {
            return new Saved(reading.problems().size());
        }
        return isReady ? new MadeReady() : new NotReady(reading.form());
    }

    private void saidOfDraft(Actor editor, KeptReturn kept, boolean isReady) {
        if (isReady) {
            said(editor, kept, ReturnStatus.READY, "made ready", "");
        } else if (kept.status() == ReturnStatus.READY) {
            said(editor, kept, ReturnStatus.DRAFT, "took back from its certifier", "");
        } else if (kept.status() != ReturnStatus.DRAFT) {
            said(editor, kept, ReturnStatus.DRAFT, "began to write", "");
        }
    }

    /// A return for a certifier who is about to submit it.
    public ReturnView toCertify(Actor certifier, AwardReference reference, ReturnPeriod period) {
        var view = show(certifier, reference, period);
        MonitoringAccess.requireCertify(certifier, view.kept());
        requireNext(view.kept(), ReturnStatus.SUBMITTED);
        return view;
    }

    /// Certifies and submits a return.
    ///
    /// @param signedAs the certifier's name as they sign
    /// @param revision of the draft that was read
    @Transactional
    public void certify(Actor certifier, AwardReference reference, ReturnPeriod period, String signedAs, int revision) {
        var kept = hold(certifier, reference, period);
        MonitoringAccess.requireCertify(certifier, kept);
        requireNext(kept, ReturnStatus.SUBMITTED);
        if (kept.revision() != revision) {
            throw new Conflict("This return was changed after you read it. Read it again before you certify it.");
        }
        var asked = asked(kept);
        var reading = draft(kept, asked).read();
        var content = TypedReturn.read(reading, asked, today());
        if (reading.hasProblems()) {
            throw new Conflict("This return cannot be submitted as it is. %s. An editor has to change it first."
                    .formatted(reading.problems().getFirst().message()));
        }
        store.submit(kept, content, signedAs, certifier, clock.instant());
        said(certifier, kept, ReturnStatus.SUBMITTED, "certified and submitted", "");
    }

    /// A return for an officer who is about to decide.
    public ReturnView toDecide(Actor officer, AwardReference reference, ReturnPeriod period) {
        var view = show(officer, reference, period);
        MonitoringAccess.requireDecide(officer, view.kept());
        requireNext(view.kept(), ReturnStatus.ACCEPTED);
        return view;
    }

    @Transactional
    public void accept(Actor officer, AwardReference reference, ReturnPeriod period) {
        decide(officer, reference, period, ReturnStatus.ACCEPTED, "accepted", "");
    }

    /// Gives a return back to its organisation.
    @Transactional
    public void giveBack(Actor officer, AwardReference reference, ReturnPeriod period, String reason) {
        decide(officer, reference, period, ReturnStatus.RETURNED, "gave back", reason);
    }

    private void decide(
            Actor officer,
            AwardReference reference,
            ReturnPeriod period,
            ReturnStatus outcome,
            String what,
            String reason) {
        var kept = hold(officer, reference, period);
        MonitoringAccess.requireDecide(officer, kept);
        requireNext(kept, outcome);
        store.decide(kept, outcome, reason, officer, clock.instant());
        said(officer, kept, outcome, what, reason);
    }

    private AskedReturn asked(KeptReturn kept) {
        var award = awards.find(kept.award()).orElseThrow();
        var terms = agreements.of(kept.awardId()).orElseThrow();
        return new AskedReturn(
                kept.scheduled(),
                award.head().terms().profile(),
                terms.targets(),
                store.lastBefore(kept.awardId(), kept.scheduled().first()));
    }

    private static Typed draft(KeptReturn kept, AskedReturn asked) {
        var typed = kept.typed();
        return typed == null ? TypedReturn.of(asked.proposed()) : typed;
    }

    private void requireDraft(Actor editor, KeptReturn kept) {
        MonitoringAccess.requireDraft(editor, kept);
        if (!kept.status().isWithTheOrganisation()) {
            throw new Conflict("This return is “%s”, so it cannot be changed."
                    .formatted(kept.status().title()));
        }
        if (today().isBefore(kept.scheduled().first())) {
            throw new Conflict("The time that this return is about begins on %s."
                    .formatted(WORDS.day(kept.scheduled().first())));
        }
    }

    private static void requireNext(KeptReturn kept, ReturnStatus next) {
        if (!kept.status().next().contains(next)) {
            throw new Conflict("This return is “%s”.".formatted(kept.status().title()));
        }
    }

    private KeptReturn find(Actor by, AwardReference reference, ReturnPeriod period) {
        return readable(by, reference, store.find(reference, period).orElse(null));
    }

    private KeptReturn hold(Actor by, AwardReference reference, ReturnPeriod period) {
        return readable(by, reference, store.hold(reference, period).orElse(null));
    }

    private static KeptReturn readable(Actor by, AwardReference reference, @Nullable KeptReturn kept) {
        if (kept == null) {
            throw MonitoringAccess.absent(reference);
        }
        MonitoringAccess.requireRead(by, kept.leadId(), reference);
        return kept;
    }

    private void said(Actor by, KeptReturn kept, ReturnStatus status, String what, String reason) {
        events.publishEvent(new ReturnChanged(by, clock.instant(), kept.award(), kept.period(), status, what, reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
