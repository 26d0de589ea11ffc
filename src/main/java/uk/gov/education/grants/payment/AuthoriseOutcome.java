package uk.gov.education.grants.payment;

import java.util.List;

/// What came of authorising a payment.
public sealed interface AuthoriseOutcome {

    /// The money is on its way.
    record Authorised(String payment) implements AuthoriseOutcome {}

    /// Nothing was authorised: these rules are broken.
    record NotPayable(List<RuleLine> broken) implements AuthoriseOutcome {}
}
