package uk.gov.education.grants.organisation;

/// How much risk an organisation is judged to carry.
public enum DueDiligenceRating {
    LOW("Low risk"),
    MEDIUM("Medium risk"),
    HIGH("High risk");

    private final String title;

    DueDiligenceRating(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
