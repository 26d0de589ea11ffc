package uk.gov.education.grants.shared;

/// The service has too much to do at this moment, so nothing was done (503). Whoever asks again a little later is
/// served.
public class TooBusy extends RuntimeException {

    public TooBusy(String with) {
        super("too many at once: " + with);
    }
}
