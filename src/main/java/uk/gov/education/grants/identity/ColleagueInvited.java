package uk.gov.education.grants.identity;

import java.time.Instant;
import java.util.UUID;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.Role;

/// Somebody was asked to join an organisation. It carries all that the letter to them needs; the link is
/// `/invitations/` and the token.
public record ColleagueInvited(
        Actor by,
        Instant at,
        UUID invitation,
        String email,
        String name,
        Role role,
        String organisation,
        Instant expiresAt,
        LinkToken token)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Person";
    }

    @Override
    public String subject() {
        return email;
    }

    @Override
    public String sentence() {
        return "invited %s to %s as %s".formatted(name, organisation, role.title());
    }
}
