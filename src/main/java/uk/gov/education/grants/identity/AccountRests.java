package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// So many wrong passwords were given for an account that nobody can sign in to it for a while. Its owner is told.
///
/// @param until when its own password is looked at again
public record AccountRests(Actor by, Instant at, String username, String name, Instant until) implements AccountEvent {

    @Override
    public String sentence() {
        return "let the account of %s rest after ten wrong passwords".formatted(name);
    }
}
