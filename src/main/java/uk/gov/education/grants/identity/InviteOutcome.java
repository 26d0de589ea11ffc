package uk.gov.education.grants.identity;

import java.time.Instant;

/// What came of inviting a colleague.
public sealed interface InviteOutcome {

    record Invited(LinkToken token, Instant expiresAt) implements InviteOutcome {}

    /// This address was asked too often in the last hour.
    record TooMany(int most) implements InviteOutcome {}
}
