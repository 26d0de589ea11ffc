package uk.gov.education.grants.bid;

/// One page that saves by itself, and how often it has sent: pages number what they send, so that what arrives late or
/// twice is known. Pages without JavaScript have none.
public record Sitting(String page, int turn) {

    public static final Sitting NONE = new Sitting("", 0);

    boolean isSamePageAs(Sitting other) {
        return !page.isEmpty() && page.equals(other.page);
    }
}
