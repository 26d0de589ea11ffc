package uk.gov.education.grants.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Money as it was announced, and where: a headline, which neither the budget nor the awards need match.
///
/// @param roundCode the round for which it was announced; nothing where it was for the whole programme
/// @param announcedOn nothing where the day is not known
/// @param announcedBy who said it
@Embeddable
public record Envelope(
        @Nullable String roundCode,
        String title,
        @Column(name = "amount_pence") Money amount,
        FinancialYear firstYear,
        FinancialYear lastYear,
        @Nullable LocalDate announcedOn,
        String announcedBy,
        String source,
        @Nullable String sourceUrl) {}
