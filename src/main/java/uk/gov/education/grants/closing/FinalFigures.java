package uk.gov.education.grants.closing;

import java.util.List;
import java.util.TreeMap;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// The money of an award at its end. What was spent is what its lead organisation certifies; all else is a sum of the
/// ledger.
///
/// @param years each financial year of the award, in order
/// @param spent of the grant, from the first day to the last
public record FinalFigures(List<Year> years, Money spent) {

    /// The money of one financial year.
    ///
    /// @param promised what is committed, whether it is paid already or not
    /// @param onItsWay authorised, and neither paid nor failed
    /// @param paid and not given back
    /// @param keptBack of its claims, and not on its way yet
    public record Year(FinancialYear year, Money promised, Money onItsWay, Money paid, Money keptBack) {

        public Money left() {
            return promised.minus(onItsWay).minus(paid);
        }
    }

    public FinalFigures {
        years = List.copyOf(years);
    }

    public Money promised() {
        return Money.sum(years.stream().map(Year::promised).toList());
    }

    public Money onItsWay() {
        return Money.sum(years.stream().map(Year::onItsWay).toList());
    }

    public Money paid() {
        return Money.sum(years.stream().map(Year::paid).toList());
    }

    public Money keptBack() {
        return Money.sum(years.stream().map(Year::keptBack).toList());
    }

    /// What may still be paid.
    public SpendProfile left() {
        var left = new TreeMap<FinancialYear, Money>();
        years.forEach(year -> left.put(year.year(), year.left()));
        return SpendProfile.of(left);
    }

    /// What was paid and not spent. The organisation gives it back.
    public Money toReturn() {
        return orNothing(paid().minus(spent));
    }

    /// What of the money kept back was spent as well, from the earliest year on: it is paid at the end. The rest of it
    /// is not.
    public SpendProfile share() {
        var share = new TreeMap<FinancialYear, Money>();
        var owed = orNothing(spent.minus(paid()));
        for (var year : years) {
            var part = owed.isMoreThan(year.keptBack()) ? year.keptBack() : owed;
            share.put(year.year(), part);
            owed = owed.minus(part);
        }
        return SpendProfile.of(share);
    }

    private static Money orNothing(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
