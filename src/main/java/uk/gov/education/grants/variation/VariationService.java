package uk.gov.education.grants.variation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.References;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.variation.StepOutcome.Done;
import uk.gov.education.grants.variation.StepOutcome.Stopped;

/// Takes a variation through its organisation: an editor writes it, a certifier submits it, and until it is decided the
/// organisation may withdraw it.
@Service
@Transactional(readOnly = true)
public class VariationService {

    private final VariationRepository variations;
    private final VariationReader reader;
    private final VariedAwards awards;
    private final References references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VariationService(
            VariationRepository variations,
            VariationReader reader,
            VariedAwards awards,
            References references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.variations = variations;
        this.reader = reader;
        this.awards = awards;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /// The variations that the reader may see, the newest first: all of them, or those of one award.
    public VariationPage list(
            Actor by, Optional<VariationStatus> status, Optional<String> award, Optional<String> after) {
        VariationAccess.requireListing(by);
        return reader.list(by, status, award, after);
    }

    public VariationView show(Actor by, String reference) {
        return reader.view(by, find(by, reference));
    }

    public boolean mayStart(Actor by, AwardReference award) {
        return by.is(Role.BID_EDITOR)
                && awards.find(award)
                        .filter(found -> VariationAccess.mayEdit(by, found.lead())
                                && found.now().status().mayBeVaried())
                        .isPresent();
    }

    /// What an editor needs who is about to write a variation of an award.
    public NewVariation toStart(Actor editor, AwardReference award) {
        return NewVariation.of(forEditor(editor, award));
    }

    /// Writes a variation, and says its reference. What cannot be agreed can be written; it is told why on its page.
    @Transactional
    public String start(Actor editor, AwardReference award, Change change, String reason) {
        var varied = forEditor(editor, award);
        requireFitting(varied, change);
        var now = clock.instant();
        var reference =
                references.next("VAR", LocalDate.ofInstant(now, clock.getZone()).getYear());
        done(
                editor,
                new Variation(reference, award, varied.lead(), change, reason, editor, now),
                "asked to " + change.inWords());
        return reference;
    }

    /// The variation, for an editor who is about to write it anew.
    public VariationView toRewrite(Actor editor, String reference) {
        var variation = find(editor, reference);
        VariationAccess.requireEdit(editor, variation);
        requireEditable(variation);
        return reader.view(editor, variation);
    }

    /// Writes it anew, with the answer to what an officer has asked.
    @Transactional
    public void rewrite(Actor editor, String reference, Change change, String reason, Optional<String> answer) {
        var variation = hold(editor, reference);
        VariationAccess.requireEdit(editor, variation);
        variation.rewrite(change, reason, answer.orElse(null), editor);
        done(editor, variation, "wrote it again: asked to " + change.inWords());
    }

    /// The variation, for a certifier who is about to submit it.
    public VariationView toSubmit(Actor certifier, String reference) {
        var variation = find(certifier, reference);
        VariationAccess.requireSubmit(certifier, variation);
        variation.requireNext(VariationStatus.SUBMITTED);
        return reader.view(certifier, variation);
    }

    /// A certifier, another person than who wrote it, submits it. What cannot be agreed as things stand is not
    /// submitted.
    @Transactional
    public StepOutcome submit(Actor certifier, String reference) {
        var variation = hold(certifier, reference);
        VariationAccess.requireSubmit(certifier, variation);
        variation.requireNext(VariationStatus.SUBMITTED);
        var reasons = whyNotSubmitted(variation);
        if (!reasons.isEmpty()) {
            return new Stopped(reasons);
        }
        variation.submit(certifier, clock.instant());
        done(certifier, variation, "submitted the variation");
        return new Done();
    }

    /// The variation, for somebody who is about to withdraw it.
    public VariationView toWithdraw(Actor member, String reference) {
        var variation = find(member, reference);
        VariationAccess.requireMember(member, variation);
        variation.requireNext(VariationStatus.WITHDRAWN);
        return reader.view(member, variation);
    }

    /// The organisation no longer asks for it.
    @Transactional
    public void withdraw(Actor member, String reference) {
        var variation = hold(member, reference);
        VariationAccess.requireMember(member, variation);
        variation.withdraw(clock.instant());
        done(member, variation, "withdrew the variation");
    }

    private List<String> whyNotSubmitted(Variation variation) {
        var now = reader.varied(variation).now();
        var unanswered =
                variation.query().filter(query -> query.answer().isEmpty()).isPresent()
                        ? Optional.of("The officer’s question is not answered yet. A bid editor writes the answer.")
                        : Optional.<String>empty();
        return Stream.of(
                        unanswered.stream(),
                        variation.change().frozenOn(now.today()).stream(),
                        variation.change().objections(now).stream())
                .flatMap(reasons -> reasons)
                .toList();
    }

    private VariedAward forEditor(Actor editor, AwardReference award) {
        var varied = awards.find(award)
                .filter(found -> VariationAccess.isMember(editor, found.lead()))
                .orElseThrow(() -> new NotFound("There is no award %s.".formatted(award)));
        if (!VariationAccess.mayEdit(editor, varied.lead())) {
            throw new NotAllowed("Only a bid editor of your organisation asks for a variation.");
        }
        if (!varied.now().status().mayBeVaried()) {
            throw new Conflict("Award %s is “%s”, so what was agreed for it cannot be changed."
                    .formatted(award, varied.now().status().title()));
        }
        return varied;
    }

    private static void requireFitting(VariedAward varied, Change change) {
        if (!change.kind().fits(varied.now().terms().route())) {
            throw new Conflict("Cost lines are agreed under section 14 alone.");
        }
    }

    private static void requireEditable(Variation variation) {
        if (!variation.status().isWithItsEditors()) {
            throw new Conflict("Variation %s is “%s”, so what it asks for cannot be changed now."
                    .formatted(variation.reference(), variation.status().title()));
        }
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
