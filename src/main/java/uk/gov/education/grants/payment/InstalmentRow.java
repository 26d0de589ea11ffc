package uk.gov.education.grants.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// One instalment in a list.
///
/// @param hasCome whether its day has come
/// @param status of its payment; nothing where nobody has verified it yet
public record InstalmentRow(
        String award,
        String project,
        String lead,
        int number,
        LocalDate due,
        boolean hasCome,
        Money amount,
        @Nullable PaymentStatus status) {}
