package uk.gov.education.grants.assessment;

import java.util.List;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.shared.Percent;

/// What came of submitting an assessment.
public sealed interface SubmitOutcome {

    record Submitted(Percent score) implements SubmitOutcome {}

    record Incomplete(List<Problem> problems) implements SubmitOutcome {}
}
