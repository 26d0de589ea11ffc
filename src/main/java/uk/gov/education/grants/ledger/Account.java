package uk.gov.education.grants.ledger;

/// Where money of a programme stands. What leaves one account enters another.
public enum Account {
    DEPARTMENT("The Department"),
    AVAILABLE("Left to promise"),
    PROMISED("Promised, not paid"),
    AUTHORISED("On its way"),
    PAID("Paid"),
    PROGRAMME("The programme"),
    ROUND("The round");

    private final String title;

    Account(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
