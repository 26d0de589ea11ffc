package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One row of a file as lists show it.
///
/// @param number as a spreadsheet counts it
/// @param lead the body that leads it as far as it is known, else as the file names it
/// @param award the reference of what it is or has become; nothing before
public record IntakeRow(
        int number,
        String state,
        String identifier,
        String title,
        @Nullable String lead,
        Money amount,
        @Nullable LocalDate awardedOn,
        @Nullable String award,
        List<Finding> findings) {}
