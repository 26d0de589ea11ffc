package uk.gov.education.grants.award;

/// What a panel may advise.
public enum AdviceKind {
    FUND("Fund"),
    RESERVE("Hold in reserve"),
    DO_NOT_FUND("Do not fund");

    private final String title;

    AdviceKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
