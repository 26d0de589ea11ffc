package uk.gov.education.grants.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One payment in a list.
///
/// @param about the claim or the instalment that it pays
/// @param since when it was verified
public record PaymentRow(
        String reference,
        String award,
        String project,
        String lead,
        String about,
        Money amount,
        PaymentStatus status,
        Instant since,
        @Nullable LocalDate settledOn,
        @Nullable String failedBecause) {}
