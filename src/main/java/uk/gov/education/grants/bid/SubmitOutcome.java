package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.List;
import uk.gov.education.grants.funding.Breach;

/// What came of marking a bid ready or submitting it.
public sealed interface SubmitOutcome {

    record Done(BidReference reference) implements SubmitOutcome {}

    /// Sections are missing or have problems, or the costs and the funding do not come to the same.
    record Incomplete(List<String> reasons) implements SubmitOutcome {}

    /// The bid breaks rules that stop it.
    record NotFundable(List<Breach> breaches) implements SubmitOutcome {}

    /// The round does not take bids at this moment. The bid is kept.
    record RoundClosed(Instant closedAt) implements SubmitOutcome {}
}
