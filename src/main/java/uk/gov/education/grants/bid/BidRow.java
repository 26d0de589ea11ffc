package uk.gov.education.grants.bid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One bid in the list of an organisation's own bids.
public record BidRow(
        String reference,
        BidStatus status,
        Money asked,
        boolean informed,
        String project,
        String lead,
        String round,
        @Nullable Instant closesAt) {

    public String statusTitle() {
        return status.titleForBidder(informed);
    }
}
