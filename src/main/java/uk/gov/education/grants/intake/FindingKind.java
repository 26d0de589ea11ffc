package uk.gov.education.grants.intake;

/// What a finding means for its row.
public enum FindingKind {
    ERROR("Error", "errors", "red"),
    DOUBT("Doubt", "doubts", "orange"),
    WARNING("Warning", "warnings", "yellow"),
    REPAIR("Put right", "put right", "blue"),
    HERE("Already here", "already here", "grey");

    private final String title;
    private final String plural;
    private final String colour;

    FindingKind(String title, String plural, String colour) {
        this.title = title;
        this.plural = plural;
        this.colour = colour;
    }

    public String title() {
        return title;
    }

    public String plural() {
        return plural;
    }

    public String colour() {
        return colour;
    }
}
