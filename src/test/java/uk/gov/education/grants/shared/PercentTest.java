package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class PercentTest {

    static final int EXAMPLES = 20_000;

    final Gen<Money> amounts = longs().between(0, 1_000_000_000_000L).map(Money::new);
    final Gen<Percent> shares = integers().between(0, 10_000).map(Percent::new);

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(Percent.of(20)).hasToString("20%");
        assertThat(new Percent(2_550)).hasToString("25.5%");
        assertThat(new Percent(2_555)).hasToString("25.55%");
        assertThat(new Percent(5)).hasToString("0.05%");
    }

    @Test
    void isTheShareThatAPartHasOfTheWhole() {
        assertThat(Percent.of(Money.pounds(1), Money.pounds(3))).isEqualTo(new Percent(3_333));
        assertThat(Percent.of(Money.pounds(3), Money.pounds(3))).isEqualTo(Percent.of(100));
        assertThat(Percent.of(Money.pounds(3), Money.ZERO)).isEqualTo(Percent.of(0));
        assertThat(Percent.of(999_999L, 1_000_000L)).hasToString("99.99%");
    }

    @Test
    void ofAnAmountIsRoundedTowardsTheStricterSideByLessThanAPenny() {
        qt().withExamples(EXAMPLES).forAll(shares, amounts).check((share, whole) -> {
            var exact = BigDecimal.valueOf(whole.pence()).multiply(BigDecimal.valueOf(share.hundredths(), 4));
            var most = BigDecimal.valueOf(share.atMostOf(whole).pence());
            var least = BigDecimal.valueOf(share.atLeastOf(whole).pence());
            return most.compareTo(exact) <= 0
                    && least.compareTo(exact) >= 0
                    && exact.subtract(most).compareTo(BigDecimal.ONE) < 0
                    && least.subtract(exact).compareTo(BigDecimal.ONE) < 0;
        });
    }

    @Test
    void andItsRestMakeTheWhole() {
        qt().withExamples(EXAMPLES)
                .forAll(shares, amounts)
                .check((share, whole) -> share.atMostOf(whole)
                        .plus(new Percent(10_000 - share.hundredths()).atLeastOf(whole))
                        .equals(whole));
    }

    @Test
    void neverClaimsAPartToBeMoreThanItIs() {
        qt().withExamples(EXAMPLES).forAll(amounts, amounts).check((part, rest) -> {
            var whole = part.plus(rest);
            return !Percent.of(part, whole).atMostOf(whole).isMoreThan(part);
        });
    }

    @Test
    void whatIsWrittenIsTheShareExactly() {
        qt().forAll(shares)
                .check(share -> new BigDecimal(share.toString().replace("%", ""))
                                .compareTo(BigDecimal.valueOf(share.hundredths(), 2))
                        == 0);
    }
}
