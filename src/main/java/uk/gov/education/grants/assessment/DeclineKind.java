package uk.gov.education.grants.assessment;

/// Why an assessor does not take a bid on.
public enum DeclineKind {
    CONFLICT("Has an interest"),
    EXPERTISE("Not their field"),
    WORKLOAD("No time");

    private final String title;

    DeclineKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
