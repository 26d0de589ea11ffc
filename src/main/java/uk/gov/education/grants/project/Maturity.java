package uk.gov.education.grants.project;

/// How far a project has come.
public enum Maturity {
    IDEA("Idea"),
    TEST("Test"),
    SCALE_AND_SPREAD("Scale and spread");

    private final String title;

    Maturity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
