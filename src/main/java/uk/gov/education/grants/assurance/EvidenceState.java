package uk.gov.education.grants.assurance;

/// How far a round can show that it meets a requirement.
public enum EvidenceState {
    SHOWN("Shown", "green"),
    PARTLY("Partly", "yellow"),
    GAP("Gap", "red"),
    NOT_HELD("Not held here", "grey");

    private final String title;
    private final String colour;

    EvidenceState(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    public String title() {
        return title;
    }

    public String colour() {
        return colour;
    }
}
