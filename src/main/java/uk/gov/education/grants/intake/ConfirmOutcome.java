package uk.gov.education.grants.intake;

import java.util.List;

/// What came of confirming an import.
public sealed interface ConfirmOutcome {

    /// It is being added in the background.
    record Confirmed() implements ConfirmOutcome {}

    /// Nothing is added; everything that stands in the way, one sentence each.
    record Refused(List<String> why) implements ConfirmOutcome {

        public Refused {
            why = List.copyOf(why);
        }
    }
}
