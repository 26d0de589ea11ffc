package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Actor;

/// Somebody who was added was sent a link to choose their first password, which nobody else ever knows. It carries all
/// that the letter to them needs; the link is `/sign-in/forgotten/` and the token.
public record FirstPasswordAsked(Actor by, Instant at, String username, String name, Instant expiresAt, LinkToken token)
        implements AccountEvent {

    @Override
    public String sentence() {
        return "sent %s a link for a first password".formatted(name);
    }
}
