package uk.gov.education.grants.portfolio;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.gov.education.grants.portfolio.BidLabels.Label;

/// What bids are called where they are shown.
///
/// @param byBid the reference of a bid -> what it is called
public record BidLabels(Map<String, Label> byBid) {

    public BidLabels {
        byBid = Map.copyOf(byBid);
    }

    /// What one bid is called.
    ///
    /// @param regions where it would work, or else where its lead is: "North East, London"
    public record Label(String project, String lead, String regions) {}

    public Label of(PanelLine line) {
        return of(line.bid().reference());
    }

    /// Why this bid stands above the next, where their scores are equal.
    public Optional<String> note(PanelLine line) {
        return line.tie().map(tie -> tie.inWords(of(tie.next()).project()));
    }

    private Label of(String reference) {
        return Objects.requireNonNull(byBid.get(reference));
    }
}
