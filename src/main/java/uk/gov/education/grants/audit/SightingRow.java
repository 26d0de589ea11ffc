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

    /// "Bank details, refused".
    public String what() {
        return shown.title()
                + (method.equals("POST") && shown != Shown.SIGN_IN ? ", by a form" : "")
                + (wasRefused ? ", refused" : "");
    }
}
