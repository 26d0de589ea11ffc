package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.SpendProfile;

/// One row whole: what the file says, what was found, and what it was understood as.
///
/// @param cells what the file says, by column title, in its order
/// @param places names of areas
/// @param openCall whether it came of an open call; nothing where the file does not say
public record IntakeRowView(
        IntakeHead head,
        IntakeRow row,
        Map<String, String> cells,
        String description,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        SpendProfile years,
        List<String> places,
        @Nullable Boolean openCall) {}
