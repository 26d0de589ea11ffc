package uk.gov.education.grants.agreement;

import java.util.List;

/// What became of preparing an agreement.
public sealed interface PrepareOutcome {

    record Prepared() implements PrepareOutcome {}

    /// It cannot be offered like this, so nothing was saved.
    record CannotBeOffered(List<AgreementPlan.Objection> objections) implements PrepareOutcome {

        public CannotBeOffered {
            objections = List.copyOf(objections);
        }
    }
}
