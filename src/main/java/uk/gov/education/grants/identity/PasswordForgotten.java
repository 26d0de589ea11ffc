package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// Somebody asked for a link with which the person of an account can choose a new password. It carries all that the
/// letter to them needs; the link is `/sign-in/forgotten/` and the token.
public record PasswordForgotten(Actor by, Instant at, String username, String name, Instant expiresAt, LinkToken token)
        implements AccountEvent {

    @Override
    public String sentence() {
        return "sent %s a link for a new password".formatted(name);
    }
}
