package uk.gov.education.grants.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One interest of an assessor.
///
/// @param what to be read before the organisation's name, such as "trustee of"
public record InterestRow(
        int number,
        InterestKind kind,
        String what,
        String organisation,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String addedByName) {

    public boolean isEnded(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    @Override
    public String toString() {
        return what + " " + organisation;
    }
}
