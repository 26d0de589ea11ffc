package uk.gov.education.grants.shared;

import java.util.Locale;

/// A share, held in hundredths of a percent: 2,550 is 25.5%.
public record Percent(int hundredths) implements Comparable<Percent> {

    public static Percent of(int percent) {
        return new Percent(Math.multiplyExact(percent, 100));
    }

    /// What share of the whole the part is, rounded down. The share of nothing is nothing.
    public static Percent of(Money part, Money whole) {
        return of(part.pence(), whole.pence());
    }

    /// The same of things that are counted.
    public static Percent of(long part, long whole) {
        return new Percent(whole == 0 ? 0 : Math.toIntExact(Math.multiplyExact(part, 10_000L) / whole));
    }

    /// The largest whole number of pence that is no more than this share of an amount.
    public Money atMostOf(Money whole) {
        return new Money(Math.floorDiv(Math.multiplyExact(whole.pence(), (long) hundredths), 10_000L));
    }

    /// The smallest whole number of pence that is at least this share of an amount.
    public Money atLeastOf(Money whole) {
        return new Money(Math.ceilDiv(Math.multiplyExact(whole.pence(), (long) hundredths), 10_000L));
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        if (hundredths % 100 == 0) {
            return hundredths / 100 + "%";
        }
        var text = String.format(Locale.UK, "%.2f", hundredths / 100.0);
        return (text.endsWith("0") ? text.substring(0, text.length() - 1) : text) + "%";
    }
}
