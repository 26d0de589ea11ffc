package uk.gov.education.grants.funding;

/// The moment at which a rule is looked at. While a bid is drafted a broken rule only warns; at every later stage it
/// counts with its weight.
public enum Stage {
    DRAFT("Draft"),
    SUBMIT("Submission"),
    RECOMMEND("Recommendation"),
    APPROVE("Approval");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
