package uk.gov.education.grants.variation;

import java.util.UUID;
import uk.gov.education.grants.award.AwardHead;
import uk.gov.education.grants.programme.Headroom;

/// An award whose agreement may change, and how things stand with it.
///
/// @param left what its round and its programme have left
record VariedAward(UUID lead, AwardHead head, Circumstances now, Headroom left) {}
