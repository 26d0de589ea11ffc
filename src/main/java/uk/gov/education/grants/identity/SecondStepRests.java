package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// So many wrong codes were given after the right password that none is looked at for a while. The owner of the account
/// is told, because somebody may know the password.
///
/// @param until when a code is looked at again
public record SecondStepRests(Actor by, Instant at, String username, String name, Instant until)
        implements AccountEvent {

    @Override
    public String sentence() {
        return "let the second step of %s rest after ten wrong codes".formatted(name);
    }
}
