package uk.gov.education.grants.shared;

/// This person may not do this (403). The message is the sentence that the person reads.
public class NotAllowed extends RuntimeException {

    public NotAllowed(String why) {
        super(why);
    }
}
