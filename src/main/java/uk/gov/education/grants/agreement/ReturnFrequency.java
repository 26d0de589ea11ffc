package uk.gov.education.grants.agreement;

/// How often an organisation reports how the work goes.
public enum ReturnFrequency {
    QUARTER("Every three months", 3),
    HALF_YEAR("Every six months", 6),
    YEAR("Every year", 12);

    private final String title;
    private final int months;

    ReturnFrequency(String title, int months) {
        this.title = title;
        this.months = months;
    }

    public String title() {
        return title;
    }

    public int months() {
        return months;
    }
}
