package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class MoneyTest {

    static final int EXAMPLES = 20_000;

    final Gen<Money> amounts =
            longs().between(-1_000_000_000_000L, 1_000_000_000_000L).map(Money::new);

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(Money.pounds(1_250_000)).hasToString("£1,250,000");
        assertThat(new Money(125_050)).hasToString("£1,250.50");
        assertThat(new Money(5)).hasToString("£0.05");
        assertThat(Money.ZERO).hasToString("£0");
        assertThat(new Money(-5)).hasToString("-£0.05");
        assertThat(Money.pounds(-1_250)).hasToString("-£1,250");
    }

    @Test
    void refusesAnAmountThatDoesNotFit() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.pounds(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takingAwayUndoesAdding() {
        qt().withExamples(EXAMPLES)
                .forAll(amounts, amounts)
                .check((a, b) -> a.plus(b).minus(b).equals(a) && a.plus(b).equals(b.plus(a)));
    }

    @Test
    void aSumDoesNotDependOnTheOrder() {
        qt().forAll(lists().of(amounts).ofSizeBetween(0, 20)).check(some -> {
            var shuffled = new ArrayList<>(some);
            Collections.reverse(shuffled);
            return Money.sum(some).equals(Money.sum(shuffled))
                    && Money.sum(some).pence()
                            == some.stream().mapToLong(Money::pence).sum();
        });
    }

    @Test
    void whatIsWrittenIsThePenniesExactly() {
        qt().withExamples(EXAMPLES)
                .forAll(amounts)
                .check(money -> new BigDecimal(money.toString().replace("£", "").replace(",", ""))
                                .compareTo(BigDecimal.valueOf(money.pence(), 2))
                        == 0);
    }

    @Test
    void isOrderedByItsPennies() {
        qt().withExamples(EXAMPLES)
                .forAll(amounts, amounts)
                .check((a, b) -> a.isMoreThan(b) == a.minus(b).isPositive()
                        && a.isMoreThan(b) == (a.compareTo(b) > 0)
                        && !a.orZero().isNegative());
    }
}
