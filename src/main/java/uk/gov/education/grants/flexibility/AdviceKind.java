package uk.gov.education.grants.flexibility;

/// What the panel advises.
public enum AdviceKind {
    SUPPORTS("The panel supports the request"),
    SUPPORTS_WITH_CHANGES("The panel supports the request if it is changed"),
    DOES_NOT_SUPPORT("The panel does not support the request");

    private final String title;

    AdviceKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
