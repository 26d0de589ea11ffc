package uk.gov.education.grants.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Percent;

/// One assessment in an assessor's list.
public record AssessmentRow(
        AssessmentReference reference,
        AssessmentStatus status,
        Instant since,
        @Nullable Percent score,
        String project,
        String lead,
        String round,
        boolean waits) {}
