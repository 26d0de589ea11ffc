package uk.gov.education.grants.monitoring;

/// How soon a risk may come true.
public enum Proximity {
    MONTH("Within a month"),
    QUARTER("Within three months"),
    LATER("Later");

    private final String title;

    Proximity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
