package uk.gov.education.grants.portfolio;

/// Where a ranked bid stands on the panel's sheet.
public enum Place {
    FUNDED("Above the line"),
    BELOW_LINE("Below the line"),
    BELOW_THRESHOLD("Below the quality threshold"),
    RESERVE("On the reserve list"),
    NOT_FUNDED("Not funded");

    private final String title;

    Place(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
