package uk.gov.education.grants.shared;

import java.util.Collection;
import java.util.Locale;

/// An amount of pounds sterling, held in whole pence so that no sum is ever rounded by accident.
/// Arithmetic that does not fit refuses with an [ArithmeticException] rather than wrapping round.
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100L));
    }

    /// So many pence: what a `*_pence` column of a query holds.
    public static Money of(Long pence) {
        return new Money(pence);
    }

    public static Money sum(Collection<Money> amounts) {
        var sum = 0L;
        for (var amount : amounts) {
            sum = Math.addExact(sum, amount.pence);
        }
        return new Money(sum);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public boolean isPositive() {
        return pence > 0;
    }

    public boolean isNegative() {
        return pence < 0;
    }

    public boolean isZero() {
        return pence == 0;
    }

    public boolean isMoreThan(Money other) {
        return pence > other.pence;
    }

    /// This amount, or nothing where it is below zero: for "how much is left".
    public Money orZero() {
        return isNegative() ? ZERO : this;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /// The amount as a person types it into a box that already shows the pound sign: "1,250" or "1,250.50".
    public String digits() {
        return pence % 100 == 0
                ? String.format(Locale.UK, "%,d", pence / 100)
                : String.format(Locale.UK, "%,d.%02d", pence / 100, Math.abs(pence % 100));
    }

    @Override
    public String toString() {
        return pence < 0 ? "-£" + new Money(-pence).digits() : "£" + digits();
    }
}
