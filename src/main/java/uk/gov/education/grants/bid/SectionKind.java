package uk.gov.education.grants.bid;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.programme.BidPart;

/// The sections that bids have, in the order in which they are filled in. Answers come once for each question of the
/// round.
public enum SectionKind {
    SUMMARY("summary", "Summary"),
    FUNDING("funding", "Funding"),
    COSTS("costs", "Costs"),
    NOMINEES("nominees", "Nominees"),
    PARTNERS("partners", "Partners"),
    PLACES("places", "Places"),
    ANSWERS("answers", "Answers"),
    DOCUMENTS("documents", "Documents"),
    DECLARATION("declaration", "Declaration");

    private final String address;
    private final String title;

    SectionKind(String address, String title) {
        this.address = address;
        this.title = title;
    }

    /// The last word of the section's address.
    public String address() {
        return address;
    }

    /// Whether a bid is complete without it: nobody has to add documents.
    public boolean isOptional() {
        return this == DOCUMENTS;
    }

    public String title() {
        return title;
    }

    /// The part of the round's asking to which it belongs; none where every bid has it.
    Optional<BidPart> part() {
        return switch (this) {
            case SUMMARY -> Optional.of(BidPart.PROJECT);
            case FUNDING, COSTS -> Optional.of(BidPart.MONEY);
            case NOMINEES -> Optional.of(BidPart.NOMINEES);
            case PARTNERS -> Optional.of(BidPart.PARTNERS);
            case PLACES -> Optional.of(BidPart.PLACES);
            case DOCUMENTS -> Optional.of(BidPart.DOCUMENTS);
            case ANSWERS, DECLARATION -> Optional.empty();
        };
    }

    /// The fields that its form has; others are not kept.
    List<String> fields() {
        return switch (this) {
            case SUMMARY -> List.of("summary", "kind", "theme", "children", "start", "end");
            case FUNDING -> List.of("grant", "least", "match", "source");
            case COSTS -> List.of("direct", "indirect", "capital");
            case NOMINEES -> List.of("name", "post", "why", "agreed");
            case PARTNERS -> List.of("partner", "part", "agreed");
            case PLACES -> List.of("place");
            case ANSWERS -> List.of("answer");
            case DOCUMENTS -> List.of("done");
            case DECLARATION -> List.of("true", "interests", "publish");
        };
    }
}
