package uk.gov.education.grants.payment;

import java.util.Optional;
import java.util.UUID;

/// Something outside the figures of a payment that may stop every payment of an award for now.
interface PaymentStop {

    /// The rule's code, "PR-07".
    String code();

    String title();

    String statement();

    /// Why nothing may be paid for this award now; nothing where it may.
    Optional<String> why(UUID award);
}
