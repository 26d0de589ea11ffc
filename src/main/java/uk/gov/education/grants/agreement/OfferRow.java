package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One award that was offered to an organisation.
///
/// @param status of the award, as people read it
/// @param answeredBy nothing while the offer waits
public record OfferRow(
        String reference,
        String project,
        String lead,
        Money amount,
        LocalDate standsUntil,
        String status,
        boolean waits,
        @Nullable String answeredBy,
        @Nullable LocalDate answeredOn) {}
