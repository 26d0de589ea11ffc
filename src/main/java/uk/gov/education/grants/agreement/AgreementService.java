package uk.gov.education.grants.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.AgreementStore.SavedPlan;
import uk.gov.education.grants.agreement.PrepareOutcome.CannotBeOffered;
import uk.gov.education.grants.agreement.PrepareOutcome.Prepared;
import uk.gov.education.grants.award.AwardOffered;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Prepares agreements while their awards are approved, and keeps for ever what is offered at the moment of the offer.
@Service
@Transactional(readOnly = true)
public class AgreementService {

    private final PromisedAwards awards;
    private final AgreementStore store;
    private final Preparing preparing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementService(
            PromisedAwards awards,
            AgreementStore store,
            Preparing preparing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.awards = awards;
        this.store = store;
        this.preparing = preparing;
        this.events = events;
        this.clock = clock;
    }

    public AgreementView show(Actor by, AwardReference reference) {
        var award = find(reference);
        AgreementAccess.requireRead(by, award);
        var kept = store.find(award.id());
        var isOpen = award.head().status() == AwardStatus.APPROVED;
        var saved = isOpen ? store.plan(award.id()) : Optional.<SavedPlan>empty();
        return new AgreementView(
                award.head(),
                kept.map(KeptAgreement::offer)
                        .or(() -> isOpen ? Optional.of(drawnUp(by, award, saved)) : Optional.empty())
                        .orElse(null),
                kept.orElse(null),
                saved.map(SavedPlan::revision).orElse(0),
                saved.map(SavedPlan::byName).orElse(null),
                saved.map(SavedPlan::at).orElse(null),
                isOpen && AgreementAccess.mayPrepare(by));
    }

    /// The same, for an officer who is about to change it.
    public AgreementView toPrepare(Actor officer, AwardReference reference) {
        var view = show(officer, reference);
        AgreementAccess.requirePrepare(officer);
        if (!view.mayPrepare()) {
            throw noLongerPrepared(view.head().reference(), view.head().status());
        }
        return view;
    }

    /// Saves what is offered instead of what the service proposes.
    ///
    /// @param revision of the plan that the officer has seen
    @Transactional
    public PrepareOutcome prepare(Actor officer, AwardReference reference, AgreementPlan plan, int revision) {
        var award = find(reference);
        AgreementAccess.requireRead(officer, award);
        AgreementAccess.requirePrepare(officer);
        var head = award.head();
        if (head.status() != AwardStatus.APPROVED) {
            throw noLongerPrepared(reference, head.status());
        }
        var fitting = plan.under(head.terms().route());
        var objections = fitting.objections(head.terms(), LocalDate.now(clock));
        if (!objections.isEmpty()) {
            return new CannotBeOffered(objections);
        }
        if (!store.save(award.id(), fitting, revision, officer, clock.instant())) {
            throw new Conflict("Somebody else has just changed this agreement. Read it again before you change it.");
        }
        events.publishEvent(new AgreementPrepared(officer, clock.instant(), reference));
        return new Prepared();
    }

    /// Keeps what is offered, before anybody is told of it. An offer that cannot be kept is not made.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(AwardOffered offered) {
        var award = find(offered.award());
        var offer = preparing.offer(offered.by(), award);
        var objections = offer.plan().objections(award.head().terms(), LocalDate.now(clock));
        if (!objections.isEmpty()) {
            throw new Conflict("Award %s cannot be offered. %s. Change the agreement first."
                    .formatted(offered.award(), objections.getFirst().why()));
        }
        store.keep(award, offer, offered.by(), offered.at());
    }

    private Offer drawnUp(Actor by, PromisedAward award, Optional<SavedPlan> saved) {
        return preparing.offer(award, saved.map(SavedPlan::plan).orElseGet(() -> preparing.proposed(by, award)));
    }

    private PromisedAward find(AwardReference reference) {
        return awards.find(reference).orElseThrow(() -> AgreementAccess.absent(reference));
    }

    private static Conflict noLongerPrepared(AwardReference reference, AwardStatus status) {
        return new Conflict("Award %s is \"%s\". An agreement is prepared while the award is \"%s\"."
                .formatted(reference, status.title(), AwardStatus.APPROVED.title()));
    }
}
