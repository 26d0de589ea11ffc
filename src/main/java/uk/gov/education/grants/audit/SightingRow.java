package uk.gov.education.grants.audit;

import java.time.Instant;

/// One line of who saw what.
public record SightingRow(
        long id,
        Instant at,
        String personName,
        Shown shown,
        boolean wasRefused,
        String method,
        String address,
        String subject) {

    /// "/bids/BID-2026-0003/case"; and of whom it was, where the address does not say it.
    public String where() {
        return address.contains(subject) ? address : "%s, of %s".formatted(address, subject);
    }

    /// "Bank details, refused".
    public String what() {
        return shown.title()
                + (method.equals("POST") && shown != Shown.SIGN_IN ? ", by a form" : "")
                + (wasRefused ? ", refused" : "");
    }
}
