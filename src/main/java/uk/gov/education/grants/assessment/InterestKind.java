package uk.gov.education.grants.assessment;

/// What an assessor is to an organisation.
public enum InterestKind {
    EMPLOYER("I work there", "Works there"),
    AFFILIATION("Something else", "Something else");

    private final String own;
    private final String title;

    InterestKind(String own, String title) {
        this.own = own;
        this.title = title;
    }

    /// As assessors say it of themselves.
    public String own() {
        return own;
    }

    public String title() {
        return title;
    }
}
