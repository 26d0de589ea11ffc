package uk.gov.education.grants.evaluation;

/// How sure the evaluator is of one finding.
public enum Confidence {
    HIGH("High"),
    MODERATE("Moderate"),
    LOW("Low");

    private final String title;

    Confidence(String title) {
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
