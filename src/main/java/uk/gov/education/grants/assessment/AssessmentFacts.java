package uk.gov.education.grants.assessment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.gov.education.grants.shared.Percent;

/// What is known of a bid's assessment when it is recommended and approved.
///
/// @param independent submitted assessments by assessors without a conflict of interest
/// @param conflicted submitted assessments by assessors who have one now
/// @param spread the highest submitted score less the lowest; nothing before the first
/// @param moderated whether the score is settled
/// @param agreedScore the settled score, as a share of all points
/// @param assessors everybody whose scores count
public record AssessmentFacts(
        int independent,
        int conflicted,
        Optional<Percent> spread,
        boolean moderated,
        Optional<Percent> agreedScore,
        Set<UUID> assessors) {}
