package uk.gov.education.grants.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Money for a programme as it was announced, and where: a headline, which the budget need not match.
@Embeddable
public record Envelope(
        String title,
        @Column(name = "amount_pence") Money amount,
        FinancialYear firstYear,
        FinancialYear lastYear,
        String source) {}
