package uk.gov.education.grants.bid;

import java.util.List;

/// What a bid took over from an earlier one, what is still to be written, and what found no place.
public record CopiedView(
        BidHead head, String from, List<String> copied, List<String> toWrite, List<CheckView.Line> unmatched) {}
