package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// Somebody has a new password. They are told, in case it was not they who chose it.
///
/// @param byLink whether they had forgotten the one before
public record PasswordChanged(Actor by, Instant at, String username, String name, boolean byLink)
        implements AccountEvent {

    @Override
    public String sentence() {
        return byLink ? "chose a new password by a link" : "changed the password";
    }
}
