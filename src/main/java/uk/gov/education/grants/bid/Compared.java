package uk.gov.education.grants.bid;

/// One field of a section in two texts of it, under the words that stand beside it on the page.
public record Compared(String label, String one, String other) {

    public boolean differs() {
        return !one.equals(other);
    }
}
