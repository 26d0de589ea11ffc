package uk.gov.education.grants.ledger;

/// A way in which money moves. The database's table `ledger_movement` says from which account to which.
public enum Movement {
    BUDGETED("Budgeted"),
    CUT("Budget cut"),
    ALLOCATED("Allocated"),
    COMMITTED("Committed"),
    RELEASED("Released"),
    LAPSED("Lapsed"),
    AUTHORISED("Authorised"),
    FAILED("Payment failed"),
    PAID("Paid"),
    RETURNED("Returned");

    private final String title;

    Movement(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
