package uk.gov.education.grants.funding;

/// What a broken rule means: the end of the matter, or a case that an approver may make an exception for.
public enum Weight {
    STOPS("Stops"),
    NEEDS_DISPENSATION("Needs a dispensation");

    private final String title;

    Weight(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
