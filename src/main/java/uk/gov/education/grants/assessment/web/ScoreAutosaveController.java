package uk.gov.education.grants.assessment.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.assessment.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.assessment.SaveOutcome.Saved;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The scores, sent to the address of their form by the page itself while they are filled in. What is said here is what
/// the page says.
@RestController
class ScoreAutosaveController {

    private static final InWords WORDS = new InWords();

    private final AssessmentService assessments;

    ScoreAutosaveController(AssessmentService assessments) {
        this.assessments = assessments;
    }

    /// @param revision the revision that the page shows from now on
    /// @param advice nothing: scores have no rules to be told of
    record Answer(int revision, String said, List<String> advice) {}

    @PostMapping(path = "/assessments/{assessment}", headers = "X-Requested-With=autosave")
    ResponseEntity<Answer> save(Actor actor, @PathVariable AssessmentReference assessment, Typed sent) {
        var seen = Seen.in(sent);
        return switch (assessments.save(actor, assessment, sent, seen)) {
            case Saved saved ->
                ResponseEntity.ok(new Answer(
                        saved.revision(), "Saved at %s UK time".formatted(WORDS.clock(saved.at())), List.of()));
            case ChangedElsewhere _ ->
                told(
                        seen,
                        "You saved these scores in another window meanwhile, so what you typed since is not saved yet."
                                + " Save to see both and choose: nothing is lost");
            case NoLongerOpen closed ->
                told(seen, closed.why() + " What you typed since is not saved: copy what you need");
        };
    }

    private static ResponseEntity<Answer> told(Seen seen, String sentence) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Answer(seen.revision(), sentence, List.of()));
    }
}
