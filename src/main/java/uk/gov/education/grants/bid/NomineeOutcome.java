package uk.gov.education.grants.bid;

/// The answer to one nomination.
public enum NomineeOutcome {
    PLACE("Offered a place"),
    RESERVE("On the reserve list"),
    NO_PLACE("No place this time");

    private final String title;

    NomineeOutcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
