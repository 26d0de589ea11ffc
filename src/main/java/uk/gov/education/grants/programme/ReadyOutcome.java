package uk.gov.education.grants.programme;

import java.util.List;

/// What became of making a round ready.
public sealed interface ReadyOutcome {

    record Ready() implements ReadyOutcome {}

    /// Nothing was changed, because this is still to be set up.
    record Incomplete(List<SetUpStep> missing) implements ReadyOutcome {}
}
