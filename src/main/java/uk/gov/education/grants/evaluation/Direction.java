package uk.gov.education.grants.evaluation;

/// Which way an outcome went. Harm and no effect are findings like any other, and are shown like any other.
public enum Direction {
    POSITIVE("Better", "green"),
    NO_EFFECT("No difference", "grey"),
    NEGATIVE("Worse", "red"),
    MIXED("Mixed", "yellow");

    private final String title;
    private final String colour;

    Direction(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    public String title() {
        return title;
    }

    /// The colour of its mark on a page.
    public String colour() {
        return colour;
    }

    @Override
    public String toString() {
        return title;
    }
}
