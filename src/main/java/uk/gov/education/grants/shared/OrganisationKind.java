package uk.gov.education.grants.shared;

/// The kinds of body that may lead a project or be a partner in one.
public enum OrganisationKind {
    LOCAL_AUTHORITY("Local authority", "local authorities"),
    CHILDRENS_TRUST("Children's services trust", "children's services trusts"),
    CHARITY("Charity", "charities"),
    UNIVERSITY("University", "universities"),
    COMPANY("Company", "companies"),
    PUBLIC_BODY("Other public body", "other public bodies");

    private final String title;
    private final String plural;

    OrganisationKind(String title, String plural) {
        this.title = title;
        this.plural = plural;
    }

    public String title() {
        return title;
    }

    public String plural() {
        return plural;
    }

    @Override
    public String toString() {
        return title;
    }
}
