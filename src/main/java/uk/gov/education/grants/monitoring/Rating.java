package uk.gov.education.grants.monitoring;

/// How a milestone stands.
public enum Rating {
    GREEN("Green: on track", "green"),
    AMBER("Amber: may be missed", "yellow"),
    RED("Red: will be missed", "red"),
    DONE("Done", "blue");

    private final String title;
    private final String colour;

    Rating(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    public String title() {
        return title;
    }

    public String colour() {
        return colour;
    }

    boolean needsAReason() {
        return this == AMBER || this == RED;
    }
}
