package uk.gov.education.grants.shared;

/// This cannot be done to the thing as it now stands (409): it was changed or moved on meanwhile. The message is the
/// sentence that the person reads.
public class Conflict extends RuntimeException {

    public Conflict(String why) {
        super(why);
    }
}
