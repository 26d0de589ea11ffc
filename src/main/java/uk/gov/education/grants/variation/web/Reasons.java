package uk.gov.education.grants.variation.web;

import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.variation.StepOutcome;

/// Puts what stops a step among the problems of its form.
final class Reasons {

    private Reasons() {}

    /// Whether the step was taken. Where it was not, the form says why.
    static boolean isDone(StepOutcome outcome, Reading reading) {
        return switch (outcome) {
            case StepOutcome.Done _ -> true;
            case StepOutcome.Stopped(var reasons) -> {
                reasons.forEach(reason -> reading.problem("", reason));
                yield false;
            }
        };
    }
}
