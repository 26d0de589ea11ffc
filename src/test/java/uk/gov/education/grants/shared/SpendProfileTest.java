package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.maps;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class SpendProfileTest {

    static final FinancialYear FIRST = new FinancialYear(2026);
    static final FinancialYear SECOND = new FinancialYear(2027);

    final Gen<SpendProfile> profiles = maps().of(
                    integers().between(2014, 2034).map(FinancialYear::new),
                    longs().between(-100_000_000L, 100_000_000_000L).map(Money::new))
            .ofSizeBetween(0, 8)
            .map(SpendProfile::of);

    @Test
    void isItsYearsInOrder() {
        assertThat(SpendProfile.of(Map.of(SECOND, pounds(2), FIRST, pounds(1))).years())
                .containsExactly(Map.entry(FIRST, pounds(1)), Map.entry(SECOND, pounds(2)));
    }

    @Test
    void isTheSameWhetherAYearHasNothingOrIsNotThere() {
        assertThat(SpendProfile.of(Map.of(FIRST, pounds(1), SECOND, Money.ZERO)))
                .isEqualTo(SpendProfile.of(Map.of(FIRST, pounds(1))));
        assertThat(SpendProfile.of(Map.of(FIRST, Money.ZERO)).isEmpty()).isTrue();
    }

    @Test
    void doesNotChangeWithWhatItWasMadeFrom() {
        var years = new TreeMap<>(Map.of(FIRST, pounds(1)));
        var profile = new SpendProfile(years);
        years.put(SECOND, pounds(2));
        assertThat(profile.total()).isEqualTo(pounds(1));
        assertThatThrownBy(() -> profile.years().put(SECOND, pounds(2)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anotherTotalKeepsTheSharesOfItsYearsToThePenny() {
        var profile = SpendProfile.of(Map.of(FIRST, new Money(100), SECOND, new Money(200)));
        assertThat(profile.scaledTo(new Money(100)))
                .isEqualTo(SpendProfile.of(Map.of(FIRST, new Money(33), SECOND, new Money(67))));
        qt().forAll(
                        maps().of(
                                        integers().between(2014, 2034).map(FinancialYear::new),
                                        longs().between(1, 100_000_000_000L).map(Money::new))
                                .ofSizeBetween(1, 8)
                                .map(SpendProfile::of),
                        longs().between(1, 100_000_000_000L).map(Money::new))
                .check((any, total) -> any.scaledTo(total).total().equals(total)
                        && any.scaledTo(total).years().values().stream().noneMatch(Money::isNegative)
                        && any.scaledTo(any.total()).equals(any));
    }

    @Test
    void comesToTheSumOfItsYears() {
        qt().forAll(profiles)
                .check(profile -> profile.total().pence()
                        == profile.years().values().stream()
                                .mapToLong(Money::pence)
                                .sum());
    }

    @Test
    void lessAnotherIsExactInEveryYearAndInTotal() {
        qt().forAll(profiles, profiles).check((a, b) -> {
            var rest = a.minus(b);
            return rest.total().equals(a.total().minus(b.total()))
                    && new FinancialYear(2014)
                            .to(new FinancialYear(2034)).stream()
                                    .allMatch(year ->
                                            rest.in(year).equals(a.in(year).minus(b.in(year))));
        });
    }

    @Test
    void lessItselfIsNothing() {
        qt().forAll(profiles).check(profile -> profile.minus(profile).equals(SpendProfile.NOTHING));
    }
}
