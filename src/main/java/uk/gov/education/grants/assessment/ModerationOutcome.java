package uk.gov.education.grants.assessment;

import uk.gov.education.grants.shared.Percent;

/// What came of settling a score.
public sealed interface ModerationOutcome {

    record Settled(Percent score) implements ModerationOutcome {}

    /// The score stays open; the sentence says why, with figures, and what to do.
    record NotYet(String why) implements ModerationOutcome {}
}
