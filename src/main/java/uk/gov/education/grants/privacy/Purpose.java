package uk.gov.education.grants.privacy;

/// What something is kept for.
public enum Purpose {
    SETTING_UP("Setting up programmes and rounds"),
    BIDDING("Writing and submitting bids"),
    DECIDING("Assessing bids and deciding on awards"),
    MANAGING("Managing awards from their offer to their close"),
    PAYING("Paying the right body the right sum"),
    ACCOUNTING("Accounting for public money and for who did what"),
    LEARNING("Learning what works, and telling others"),
    FREEDOMS("Deciding on requests for a flexibility of the law"),
    PUBLISHING("Publishing awards"),
    REPORTING("Repeating any report as it was"),
    REFERENCE("Knowing councils, charities and places"),
    SIGNING_IN("Letting the right people in"),
    WRITING("Writing to people"),
    RUNNING("Running the service");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
