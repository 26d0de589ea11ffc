package uk.gov.education.grants.bid;

import java.util.List;

/// What came of adding documents to a bid.
public sealed interface AddOutcome {

    /// Those that are in order are kept. For each of the others there is a sentence that says why it is not.
    record Added(List<String> refusals) implements AddOutcome {}

    /// The bid is not a draft any more, so nothing was added; the sentence says why.
    record NoLongerOpen(String why) implements AddOutcome {}
}
