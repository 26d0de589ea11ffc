package uk.gov.education.grants.shared;

/// What a person may be in this service. The first three belong to an organisation; the rest to the Department.
public enum Role {
    BID_EDITOR("Bid editor"),
    CERTIFIER("Certifier"),
    EVALUATOR("Evaluator"),
    OFFICER("Programme officer"),
    ASSESSOR("Assessor"),
    APPROVER("Approver"),
    FINANCE("Finance officer"),
    ANALYST("Analyst"),
    ADMIN("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether one holds this role for an organisation rather than for the Department.
    public boolean isOfAnOrganisation() {
        return this == BID_EDITOR || this == CERTIFIER || this == EVALUATOR;
    }
}
