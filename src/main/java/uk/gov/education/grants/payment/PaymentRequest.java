package uk.gov.education.grants.payment;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// The facts that the rules look at before a payment is authorised.
///
/// @param acceptedOn the day on which the agreement was accepted, where it was
/// @param balance of the award, without this payment
/// @param agreedShare what the agreement keeps back of every claim
/// @param checkedUntil the last day on which due diligence on the payee holds
/// @param accountUsableFrom the first day on which a confirmed account of the payee can be used
public record PaymentRequest(
        Optional<LocalDate> acceptedOn,
        AwardStatus status,
        Money amount,
        FinancialYear year,
        AwardBalance balance,
        Need need,
        Percent agreedShare,
        Authoriser authoriser,
        Optional<LocalDate> checkedUntil,
        Optional<LocalDate> accountUsableFrom,
        LocalDate today) {

    /// Why money is needed now.
    public sealed interface Need {

        /// Money that was spent, under section 14.
        ///
        /// @param lastDay the end of the time in which it was spent
        /// @param documents how many show it
        record Spent(Money claimed, Money keptBack, LocalDate lastDay, int documents) implements Need {}

        /// An instalment of a determination under section 31.
        record Due(int number, LocalDate day) implements Need {}

        /// What was kept back of claims, once the award is at its end.
        ///
        /// @param certifiedOn the day of the certificate with which the final claim was made
        /// @param evaluatedOn the day on which an evaluation of the work was published
        record KeptBack(Optional<LocalDate> certifiedOn, Optional<LocalDate> evaluatedOn) implements Need {}
    }

    /// What else whoever authorises has to do with the award.
    public record Authoriser(
            boolean approvedTheAward, boolean verifiedIt, boolean claimedIt, boolean belongsToThePayee) {

        /// Somebody without any other part in it.
        public static final Authoriser APART = new Authoriser(false, false, false, false);
    }
}
