package uk.gov.education.grants.flexibility.web;

import uk.gov.education.grants.flexibility.StepOutcome;
import uk.gov.education.grants.govuk.Reading;

/// Puts what safeguards say against a step among the problems of its form.
final class Reasons {

    private Reasons() {}

    /// Whether the step was taken. Where it was not, the form says why.
    static boolean isDone(StepOutcome outcome, Reading reading) {
        return switch (outcome) {
            case StepOutcome.Done _ -> true;
            case StepOutcome.Stopped(var broken) -> {
                broken.forEach(finding -> reading.problem(
                        "",
                        "%s %s (%s)"
                                .formatted(
                                        finding.safeguard().statement(),
                                        finding.why(),
                                        finding.safeguard().code())));
                yield false;
            }
        };
    }
}
