package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.Percent;

/// Scores as they were submitted once.
///
/// @param returnedReason why they were given back, where they were
public record SubmissionView(
        int number, Instant submittedAt, Percent score, Optional<String> returnedReason, List<Given> given) {

    /// What was given for one criterion.
    public record Given(int criterion, Points points, String reason) {}
}
