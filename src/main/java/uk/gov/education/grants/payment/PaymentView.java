package uk.gov.education.grants.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// One payment as its page shows it, and what the reader may do there.
///
/// @param claim the claim that it pays, if it pays one
/// @param instalment the instalment that it pays, if it pays one
/// @param balance of the award, year by year
/// @param rules what every rule says, while the payment waits to be authorised
public record PaymentView(
        String reference,
        PayableAward award,
        @Nullable String claim,
        @Nullable Integer instalment,
        FinancialYear year,
        Money amount,
        Money keptBack,
        PaymentStatus status,
        String verifiedBy,
        Instant verifiedAt,
        String verifiedBecause,
        @Nullable String authorisedBy,
        @Nullable Instant authorisedAt,
        @Nullable Integer file,
        @Nullable LocalDate settledOn,
        @Nullable String failedBecause,
        AwardBalance balance,
        List<RuleLine> rules,
        List<StepLine> history,
        boolean mayAuthorise,
        boolean maySettle,
        boolean mayMakeAgain) {

    /// "Claim CLM-2026-0001", "Instalment 2" or "Share kept back".
    public String about() {
        if (claim != null) {
            return "Claim " + claim;
        }
        return instalment != null ? "Instalment " + instalment : "Share kept back";
    }

    public List<RuleLine> broken() {
        return rules.stream().filter(RuleLine::isBroken).toList();
    }
}
