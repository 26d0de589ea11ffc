package uk.gov.education.grants.monitoring;

/// What an annual review decides about an award.
public enum ReviewDecision {
    CONTINUE("Continue as agreed"),
    AMEND("Amend: continue after a variation"),
    STOP("Stop");

    private final String title;

    ReviewDecision(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
