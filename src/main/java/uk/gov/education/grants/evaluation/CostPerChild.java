package uk.gov.education.grants.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What the project cost for each child, and what it saved, in the prices of one year.
/// @param unit who is counted, where it is not a child: "woman", "family"
/// @param basis how it was worked out, and from what
@Embeddable
public record CostPerChild(
        @Column(name = "cost_unit") String unit,
        @Nullable @Column(name = "cost_pence") Money cost,
        @Nullable @Column(name = "saving_pence") Money saving,
        FinancialYear priceYear,
        @Column(name = "cost_basis") String basis) {

    public CostPerChild {
        if (cost == null && saving == null) {
            throw new IllegalArgumentException("There is a cost, or a saving, or both");
        }
    }

    public Optional<Money> costKnown() {
        return Optional.ofNullable(cost);
    }

    public Optional<Money> savingKnown() {
        return Optional.ofNullable(saving);
    }
}
