package uk.gov.education.grants.flexibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.flexibility.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.flexibility.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.flexibility.SaveOutcome.Saved;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// The writing of a request, question by question. Saving never fails on safeguards or on problems: what was typed is
/// kept as it is, and what it still needs is said.
@Service
@Transactional(readOnly = true)
public class FlexibilityDraftService {

    private final FlexibilityRepository requests;
    private final FlexibilityReader reader;
    private final AnswerStore answers;
    private final ConsultationStore consultations;
    private final Clock clock;

    FlexibilityDraftService(
            FlexibilityRepository requests,
            FlexibilityReader reader,
            AnswerStore answers,
            ConsultationStore consultations,
            Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.answers = answers;
        this.consultations = consultations;
        this.clock = clock;
    }

    /// One question to be answered, with what it said before.
    public QuestionView question(Actor editor, String reference, Question question) {
        var request = find(editor, reference);
        var said = reader.answers(request);
        var saved = said.saved(question);
        return new QuestionView(
                reference,
                request.title(),
                request.isDraft(),
                question,
                saved,
                saved.isTouched() ? said.problemsIn(question, saved.typed()) : List.of(),
                answers.earlier(request.id(), question, saved.revision()),
                said.organisations());
    }

    /// Keeps an answer as typed, where nobody has saved another one since the person's page was shown.
    /// @param seen the revision that the page showed
    @Transactional
    public SaveOutcome save(Actor editor, String reference, Question question, Typed typed, int seen) {
        var request = hold(editor, reference);
        if (!request.isDraft()) {
            return new NoLongerOpen(request.whyClosed());
        }
        var said = reader.answers(request);
        var there = said.saved(question);
        var kept = typed.only(question.fields()).keepable();
        if (there.isTouched() && there.typed().equals(kept)) {
            return new Saved(said.problemsIn(question, kept), there.savedAt());
        }
        if (there.revision() != seen) {
            return new ChangedElsewhere(there.savedByName(), there.savedAt());
        }
        var now = clock.instant();
        answers.add(request.id(), question, seen + 1, kept, editor, now);
        return new Saved(said.problemsIn(question, kept), now);
    }

    /// The request, for who writes down a consultation. The number after the last is the place of a new one, so that
    /// saving twice adds once.
    public FlexibilityView consultation(Actor editor, String reference, int number) {
        var view = reader.view(editor, find(editor, reference));
        if (view.consultation(number).isEmpty()
                && (number != view.nextConsultation() || !view.mayHaveMoreConsultations())) {
            throw new NotFound("The request has no consultation %d.".formatted(number));
        }
        return view;
    }

    /// Keeps whom the council asked and what they said.
    /// @param seen the revision that the page showed, 0 for a new one
    @Transactional
    public SaveOutcome consult(Actor editor, String reference, int number, Consultation asked, int seen) {
        var request = hold(editor, reference);
        if (!request.isDraft()) {
            return new NoLongerOpen(request.whyClosed());
        }
        consultation(editor, reference, number);
        var there = consultations.find(request.id(), number);
        if (there.isPresent() && there.get().revision() != seen) {
            return new ChangedElsewhere(there.get().savedByName(), there.get().savedAt());
        }
        var now = clock.instant();
        consultations.save(request.id(), number, seen + 1, asked, editor, now);
        return new Saved(List.of(), now);
    }

    @Transactional
    public void removeConsultation(Actor editor, String reference, int number, int seen) {
        var request = hold(editor, reference);
        if (!request.isDraft()) {
            throw new Conflict(request.whyClosed());
        }
        var there = consultations
                .find(request.id(), number)
                .orElseThrow(() -> new NotFound("The request has no consultation %d.".formatted(number)));
        if (there.revision() != seen) {
            throw new Conflict("%s changed this consultation after you opened it. Look at it again."
                    .formatted(there.savedByName()));
        }
        consultations.remove(request.id(), number);
    }

    private FlexibilityRequest find(Actor editor, String reference) {
        return editable(editor, requests.findByReference(reference), reference);
    }

    private FlexibilityRequest hold(Actor editor, String reference) {
        return editable(editor, requests.holdByReference(reference), reference);
    }

    private FlexibilityRequest editable(Actor editor, Optional<FlexibilityRequest> found, String reference) {
        var request = FlexibilityAccess.readable(editor, found, reference, LocalDate.now(clock));
        FlexibilityAccess.requireEdit(editor, request);
        return request;
    }
}
