package uk.gov.education.grants.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// One movement of money to be posted.
///
/// @param round the round that the money was allocated to, or whose award it is
/// @param year the financial year whose money it is; none for an allocation, which is of a whole round
/// @param amount above £0; the movement says in which direction it goes
public record Entry(
        Movement movement,
        UUID programme,
        Optional<UUID> round,
        Optional<UUID> award,
        Optional<FinancialYear> year,
        Money amount) {

    public static Entry ofBudget(Movement movement, UUID programme, FinancialYear year, Money amount) {
        return new Entry(movement, programme, Optional.empty(), Optional.empty(), Optional.of(year), amount);
    }

    public static Entry ofAllocation(UUID programme, UUID round, Money amount) {
        return new Entry(Movement.ALLOCATED, programme, Optional.of(round), Optional.empty(), Optional.empty(), amount);
    }

    /// One entry for each year of a profile of an award's money.
    public static List<Entry> ofAward(Movement movement, UUID programme, UUID round, UUID award, SpendProfile profile) {
        return profile.years().entrySet().stream()
                .map(year -> new Entry(
                        movement,
                        programme,
                        Optional.of(round),
                        Optional.of(award),
                        Optional.of(year.getKey()),
                        year.getValue()))
                .toList();
    }
}
