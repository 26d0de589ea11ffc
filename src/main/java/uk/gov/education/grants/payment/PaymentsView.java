package uk.gov.education.grants.payment;

import java.util.List;

/// All that waits to be paid, the oldest first; of each kind at most [#MOST].
///
/// @param instalments those that are due, and those of the next three months
/// @param claims that an officer has to verify
/// @param toAuthorise payments that a finance officer has to authorise
/// @param onTheirWay payments that are authorised and not yet settled
/// @param failed payments that failed and were not made again
/// @param paid the latest
/// @param bankDetails accounts that a finance officer has to confirm
public record PaymentsView(
        List<InstalmentRow> instalments,
        List<ClaimRow> claims,
        List<PaymentRow> toAuthorise,
        List<PaymentRow> onTheirWay,
        List<PaymentRow> failed,
        List<PaymentRow> paid,
        List<BankDetailsWaiting> bankDetails,
        boolean mayVerify,
        boolean mayAuthorise) {

    /// How much of one kind the page shows.
    public static final int MOST = 50;
}
