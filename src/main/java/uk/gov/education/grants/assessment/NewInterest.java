package uk.gov.education.grants.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An interest to be kept: in which organisation, what the assessor is to it, from when and until when.
///
/// @param what to be read before the organisation's name, such as "trustee of"
/// @param lastDay nothing where no end is known
public record NewInterest(
        UUID organisation,
        InterestKind kind,
        String what,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public static NewInterest employer(UUID organisation, LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new NewInterest(organisation, InterestKind.EMPLOYER, "employed by", firstDay, lastDay);
    }

    public static NewInterest affiliation(
            UUID organisation, String what, LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new NewInterest(organisation, InterestKind.AFFILIATION, what, firstDay, lastDay);
    }
}
