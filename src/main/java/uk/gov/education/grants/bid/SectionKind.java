package uk.gov.education.grants.bid;

import java.util.List;

/// The parts of every bid, in the order in which they are filled in. Answers come once for each question of the round.
public enum SectionKind {
    SUMMARY("summary", "Summary"),
    FUNDING("funding", "Funding"),
    COSTS("costs", "Costs"),
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

    /// The fields that its form has; others are not kept.
    List<String> fields() {
        return switch (this) {
            case SUMMARY -> List.of("summary", "kind", "start", "end");
            case FUNDING -> List.of("grant", "match", "source");
            case COSTS -> List.of("direct", "indirect", "capital");
            case PARTNERS -> List.of("partner", "part", "agreed");
            case PLACES -> List.of("place");
            case ANSWERS -> List.of("answer");
            case DOCUMENTS -> List.of("done");
            case DECLARATION -> List.of("true", "interests", "publish");
        };
    }
}
