package uk.gov.education.grants.variation;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.SpendProfile;

/// How things stand at the moment when a change is looked at.
///
/// @param roundFirst the first year in which the award's round pays
/// @param roundLast the last of them
/// @param keptBack of claims until the award is closed
/// @param budget the cost lines that are agreed now; none under section 31
record Circumstances(
        AwardStatus status,
        AwardTerms terms,
        FinancialYear roundFirst,
        FinancialYear roundLast,
        AwardBalance balance,
        SpendProfile keptBack,
        List<CostLine> budget,
        LocalDate today) {

    boolean roundPaysIn(FinancialYear year) {
        return year.compareTo(roundFirst) >= 0 && year.compareTo(roundLast) <= 0;
    }
}
