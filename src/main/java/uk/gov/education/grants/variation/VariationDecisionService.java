package uk.gov.education.grants.variation;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.AmendmentService;
import uk.gov.education.grants.award.AwardChangeService;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.variation.StepOutcome.Done;
import uk.gov.education.grants.variation.StepOutcome.Stopped;

/// Decides on variations. An officer may ask first; an approver, another person, agrees or refuses. What is agreed is
/// done in the same transaction, with the figures of that moment: the award, its money and its agreement follow, or
/// nothing does.
@Service
@Transactional(readOnly = true)
public class VariationDecisionService {

    private final VariationRepository variations;
    private final VariationReader reader;
    private final AwardChangeService awards;
    private final AmendmentService agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VariationDecisionService(
            VariationRepository variations,
            VariationReader reader,
            AwardChangeService awards,
            AmendmentService agreements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.variations = variations;
        this.reader = reader;
        this.awards = awards;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /// The variation, for an officer who is about to ask about it.
    public VariationView toQuery(Actor officer, String reference) {
        var variation = find(officer, reference);
        VariationAccess.requireQuery(officer, variation);
        variation.requireNext(VariationStatus.QUERIED);
        return reader.view(officer, variation);
    }

    /// Sends it back to its organisation with a question.
    @Transactional
    public void query(Actor officer, String reference, String question) {
        var variation = hold(officer, reference);
        VariationAccess.requireQuery(officer, variation);
        variation.query(question, officer, clock.instant());
        done(officer, variation, "asked about the variation: " + question);
    }

    /// The variation, for an approver who is about to decide.
    public VariationView toDecide(Actor approver, String reference) {
        var variation = find(approver, reference);
        VariationAccess.requireDecide(approver, variation);
        variation.requireNext(VariationStatus.AGREED);
        return reader.view(approver, variation);
    }

    /// Agrees to it and does it. Where today's figures do not allow it nothing is done, and the approver reads why.
    @Transactional
    public StepOutcome agree(Actor approver, String reference, String reason) {
        var variation = hold(approver, reference);
        VariationAccess.requireDecide(approver, variation);
        variation.requireNext(VariationStatus.AGREED);
        awards.hold(approver, variation.award());
        var now = reader.varied(variation).now();
        var objections = variation.change().objections(now);
        if (!objections.isEmpty()) {
            return new Stopped(objections);
        }
        var moved = variation.change().moved(now);
        if (moved.isMoreThan(approver.approvalLimit())) {
            return new Stopped(List.of("%s moves. That is above your limit of %s, so another approver has to decide."
                    .formatted(moved, approver.approvalLimit())));
        }
        if (carryOut(approver, variation) instanceof Stopped stopped) {
            return stopped;
        }
        variation.agree(reason, approver, clock.instant());
        done(approver, variation, "agreed to the variation: " + reason);
        return new Done();
    }

    @Transactional
    public void refuse(Actor approver, String reference, String reason) {
        var variation = hold(approver, reference);
        VariationAccess.requireDecide(approver, variation);
        variation.refuse(reason, approver, clock.instant());
        done(approver, variation, "refused the variation: " + reason);
    }

    private StepOutcome carryOut(Actor approver, Variation variation) {
        var award = variation.award();
        var how = "%s (%s)".formatted(variation.change().inWords(), variation.reference());
        switch (variation.change()) {
            case Change.BetweenYears moved -> {
                if (awards.moveMoney(approver, award, moved.after(), how) instanceof FallsShort shortage) {
                    return new Stopped(shortage.sentences());
                }
                agreements.follow(approver, award, variation.reference());
            }
            case Change.BetweenLines moved -> {
                agreements.spendOn(approver, award, variation.reference(), moved.after());
                awards.note(approver, award, how);
            }
            case Change.LastDay moved -> awards.extend(approver, award, moved.after(), how);
            case Change.InOtherWords _ -> awards.note(approver, award, how);
            case Change.Ending _ -> awards.end(approver, award, variation.reason(), how);
        }
        return new Done();
    }

    private Variation find(Actor by, String reference) {
        return VariationAccess.readable(by, variations.findByReference(reference), reference);
    }

    private Variation hold(Actor by, String reference) {
        return VariationAccess.readable(by, variations.holdByReference(reference), reference);
    }

    private void done(Actor by, Variation variation, String sentence) {
        variations.saveAndFlush(variation);
        events.publishEvent(
                new VariationChanged(by, clock.instant(), variation.reference(), variation.award(), sentence));
    }
}
