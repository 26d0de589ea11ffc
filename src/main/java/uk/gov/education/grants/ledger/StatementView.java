package uk.gov.education.grants.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What the ledger says of one programme or one award: where its money stands, and how it came there.
///
/// @param address the page of what the statement is about
/// @param next the number of the last line shown, where older ones follow
public record StatementView(
        String title,
        String address,
        List<Balance> balances,
        List<Line> lines,
        @Nullable Long next) {

    /// What stood in each account at the end of all movements, of one year; of an allocation, of none.
    public record Balance(@Nullable FinancialYear year, Account account, Money amount) {}

    /// One movement.
    public record Line(
            long number,
            Instant postedAt,
            String postedByName,
            String reason,
            Movement movement,
            Account takenFrom,
            Account putInto,
            @Nullable String round,
            @Nullable String award,
            @Nullable FinancialYear year,
            Money amount) {}

    /// The years with money, the earliest first.
    public List<FinancialYear> years() {
        return balances.stream()
                .map(Balance::year)
                .filter(year -> year != null)
                .distinct()
                .sorted()
                .toList();
    }

    public Money in(@Nullable FinancialYear year, Account account) {
        return Money.sum(balances.stream()
                .filter(balance -> balance.account() == account && (year == null || year.equals(balance.year())))
                .map(Balance::amount)
                .toList());
    }
}
