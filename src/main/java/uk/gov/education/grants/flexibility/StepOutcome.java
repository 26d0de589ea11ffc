package uk.gov.education.grants.flexibility;

import java.util.List;

/// What came of taking a request one step on.
public sealed interface StepOutcome {

    record Done() implements StepOutcome {}

    /// Safeguards stand against it, and nothing was changed.
    record Stopped(List<SafeguardFinding> broken) implements StepOutcome {}
}
