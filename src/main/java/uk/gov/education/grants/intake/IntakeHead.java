package uk.gov.education.grants.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.AwardKind;

/// What stands at the top of every page of an import.
///
/// @param repairs what was put right for the file as a whole
/// @param unused titles of columns that nothing is made of
/// @param refusal why it could not be read, or why nothing was added
/// @param done how many rows have been added so far
public record IntakeHead(
        UUID id,
        String reference,
        UUID roundId,
        String roundCode,
        String round,
        String programmeCode,
        AwardKind kind,
        IntakeStatus status,
        String fileName,
        UUID uploadedBy,
        String uploadedByName,
        Instant uploadedAt,
        List<String> repairs,
        List<String> unused,
        @Nullable String refusal,
        @Nullable String confirmedByName,
        @Nullable Instant confirmedAt,
        int done,
        @Nullable Instant finishedAt) {

    public boolean isToBeChecked() {
        return status == IntakeStatus.CHECKED;
    }

    public boolean hasRows() {
        return status != IntakeStatus.UPLOADED && status != IntakeStatus.UNREADABLE;
    }
}
