package uk.gov.education.grants.variation;

import java.util.List;

/// What came of submitting a variation or of agreeing to it.
public sealed interface StepOutcome {

    record Done() implements StepOutcome {}

    /// Nothing was done: every reason, with its figures.
    record Stopped(List<String> reasons) implements StepOutcome {

        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }
}
