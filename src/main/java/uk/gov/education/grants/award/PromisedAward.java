package uk.gov.education.grants.award;

import java.util.Optional;
import java.util.UUID;

/// An award as the rooms above need it: what it promises, and to whom.
///
/// @param bid the bid it follows; none for a direct award
public record PromisedAward(UUID id, UUID lead, Optional<UUID> bid, AwardHead head) {}
