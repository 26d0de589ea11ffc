package uk.gov.education.grants.funding;

/// What an award is for: trying something, doing in more places what worked, or going on with it.
public enum AwardKind {
    PILOT("Pilot"),
    SCALE_UP("Scale-up"),
    CONTINUATION("Continuation");

    private final String title;

    AwardKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
