package uk.gov.education.grants.programme;

/// How the bids of a round are chosen: against each other, or one by one on grounds of their own.
public enum RoundKind {
    COMPETED("Competed"),
    DIRECT("Direct");

    private final String title;

    RoundKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether assessors score the bids against criteria.
    public boolean isScored() {
        return this == COMPETED;
    }
}
