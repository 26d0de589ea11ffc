package uk.gov.education.grants.monitoring;

import uk.gov.education.grants.govuk.Form;

/// What became of saving the draft of a return.
public sealed interface SaveOutcome {

    /// It was kept.
    ///
    /// @param problems how many things have to be put right before it can be certified
    record Saved(int problems) implements SaveOutcome {}

    /// It waits for a certifier.
    record MadeReady() implements SaveOutcome {}

    /// It was saved and cannot be certified yet: the form says why.
    record NotReady(Form form) implements SaveOutcome {}

    /// Somebody else saved it meanwhile, so nothing was: the form holds what was typed.
    record ChangedElsewhere(Form form) implements SaveOutcome {}
}
