package uk.gov.education.grants.programme;

import java.util.UUID;
import uk.gov.education.grants.shared.Actor;

/// Whose money is promised or taken back, and why.
///
/// @param reason what was done, as it is read behind the name of who did it: "approved the award"
public record Promise(Actor by, UUID award, UUID round, String reason) {}
