package uk.gov.education.grants.shared;

/// There is no such thing, or none that this person may know of: the two look the same from outside (404).
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
