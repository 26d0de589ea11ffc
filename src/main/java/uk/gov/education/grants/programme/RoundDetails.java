package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What a round is about: its title, in which financial years its grant is spent, and how much it has to give.
public record RoundDetails(
        String title,
        String summary,
        RoundKind kind,
        FinancialYear firstYear,
        FinancialYear lastYear,
        Money allocation) {

    public RoundDetails {
        if (firstYear.compareTo(lastYear) > 0) {
            throw new IllegalArgumentException("The first financial year must not come after the last.");
        }
    }
}
