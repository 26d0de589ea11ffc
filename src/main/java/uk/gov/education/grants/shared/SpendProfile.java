package uk.gov.education.grants.shared;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Money by financial year. Its total is always the sum of its years and is stored nowhere else.
public record SpendProfile(SortedMap<FinancialYear, Money> years) {

    public static final SpendProfile NOTHING = new SpendProfile(new TreeMap<>());

    /// Years without money are left out, so that two profiles that promise the same are equal.
    public SpendProfile {
        var kept = new TreeMap<>(years);
        kept.values().removeIf(Money::isZero);
        years = Collections.unmodifiableSortedMap(kept);
    }

    public static SpendProfile of(Map<FinancialYear, Money> years) {
        return new SpendProfile(new TreeMap<>(years));
    }

    /// Year by year, all of these together.
    public static SpendProfile sum(Stream<SpendProfile> profiles) {
        var sum = new TreeMap<FinancialYear, Money>();
        profiles.forEach(profile -> profile.years.forEach((year, amount) -> sum.merge(year, amount, Money::plus)));
        return new SpendProfile(sum);
    }

    public Money total() {
        return Money.sum(years.values());
    }

    public Money in(FinancialYear year) {
        return years.getOrDefault(year, Money.ZERO);
    }

    public boolean isEmpty() {
        return years.isEmpty();
    }

    /// Year by year, this and another.
    public SpendProfile plus(SpendProfile other) {
        var result = new TreeMap<FinancialYear, Money>();
        for (var year : yearsOfEither(other)) {
            result.put(year, in(year).plus(other.in(year)));
        }
        return new SpendProfile(result);
    }

    /// Another total over the same years: each year keeps its share, and what whole pence leave over goes one by one to
    /// the years that lost most by rounding, the earliest first. Nothing of a profile without money can be scaled.
    public SpendProfile scaledTo(Money other) {
        var whole = BigInteger.valueOf(total().pence());
        var scaled = new TreeMap<FinancialYear, Money>();
        var lost = new TreeMap<FinancialYear, BigInteger>();
        years.forEach((year, amount) -> {
            var share = BigInteger.valueOf(amount.pence())
                    .multiply(BigInteger.valueOf(other.pence()))
                    .divideAndRemainder(whole);
            scaled.put(year, new Money(share[0].longValueExact()));
            lost.put(year, share[1]);
        });
        var left = other.minus(Money.sum(scaled.values())).pence();
        lost.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(left)
                .forEach(year -> scaled.merge(year.getKey(), new Money(1), Money::plus));
        return new SpendProfile(scaled);
    }

    /// Year by year, this less another.
    public SpendProfile minus(SpendProfile other) {
        var result = new TreeMap<FinancialYear, Money>();
        for (var year : yearsOfEither(other)) {
            result.put(year, in(year).minus(other.in(year)));
        }
        return new SpendProfile(result);
    }

    /// What this has more than another, in the years in which it has more.
    public SpendProfile above(SpendProfile other) {
        var more = new TreeMap<>(minus(other).years);
        more.values().removeIf(Money::isNegative);
        return new SpendProfile(more);
    }

    private SortedSet<FinancialYear> yearsOfEither(SpendProfile other) {
        var all = new TreeSet<>(years.keySet());
        all.addAll(other.years.keySet());
        return all;
    }
}
