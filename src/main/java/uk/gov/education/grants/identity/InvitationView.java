package uk.gov.education.grants.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Role;

/// An invitation as the person who is invited sees it.
/// @param account the account that their address has already; null where it has none
public record InvitationView(
        UUID id,
        UUID organisationId,
        String organisation,
        Role role,
        String name,
        String email,
        String invitedByName,
        Instant expiresAt,
        @Nullable UUID account) {}
