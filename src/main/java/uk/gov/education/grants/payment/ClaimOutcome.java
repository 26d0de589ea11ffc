package uk.gov.education.grants.payment;

import java.util.List;

/// What came of a step in the life of a claim.
public sealed interface ClaimOutcome {

    /// It is done.
    record Done(String claim) implements ClaimOutcome {}

    /// Nothing was changed, and each reason says why.
    record Refused(List<Objection> why) implements ClaimOutcome {}
}
