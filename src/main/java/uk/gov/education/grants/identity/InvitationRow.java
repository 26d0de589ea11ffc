package uk.gov.education.grants.identity;

import java.time.Instant;
import uk.gov.education.grants.shared.Role;

/// An invitation that was not accepted yet.
public record InvitationRow(String name, String email, Role role, String invitedByName, Instant expiresAt) {}
