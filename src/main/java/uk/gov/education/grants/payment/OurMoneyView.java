package uk.gov.education.grants.payment;

import java.util.List;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// The money of an organisation's awards as it sees it: what is promised, claimed, paid and kept back, and what is to
/// come.
public record OurMoneyView(List<OurAward> awards, List<ClaimRow> claims, List<InstalmentRow> instalments) {

    /// One award.
    ///
    /// @param isClaimed whether it pays what was spent, under section 14
    /// @param mayClaim whether this reader may start a claim now
    public record OurAward(
            String reference,
            String project,
            String lead,
            String leadOrgId,
            String status,
            boolean isClaimed,
            boolean mayClaim,
            List<Year> years) {

        public Money promised() {
            return Money.sum(years.stream().map(Year::promised).toList());
        }

        public Money paid() {
            return Money.sum(years.stream().map(Year::paid).toList());
        }

        public Money keptBack() {
            return Money.sum(years.stream().map(Year::keptBack).toList());
        }
    }

    /// The money of one financial year.
    ///
    /// @param claimed all that was submitted, whether it is paid or not
    /// @param keptBack of what is authorised and paid
    public record Year(
            FinancialYear year,
            Money promised,
            Money claimed,
            Money onItsWay,
            Money paid,
            Money keptBack,
            boolean byClaims) {

        /// What may still be claimed, or is still to be paid.
        public Money left() {
            return promised.minus(byClaims ? claimed : onItsWay.plus(paid));
        }
    }
}
