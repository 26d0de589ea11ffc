package uk.gov.education.grants.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// The end of an award of £900 in two years, of which £800 are paid and £50 are kept back.
class FinalFiguresTest {

    private static final FinancialYear FIRST = new FinancialYear(2027);
    private static final FinancialYear SECOND = new FinancialYear(2028);

    @Test
    void allThatIsKeptBackIsPaidWhereAllOfItWasSpent() {
        var figures = spent(900);
        assertThat(figures.share()).isEqualTo(SpendProfile.of(Map.of(FIRST, pounds(30), SECOND, pounds(20))));
        assertThat(figures.toReturn()).isEqualTo(Money.ZERO);
        assertThat(figures.left()).isEqualTo(SpendProfile.of(Map.of(FIRST, pounds(30), SECOND, pounds(70))));
    }

    @Test
    void onlyWhatWasSpentIsPaidOfItFromTheEarliestYearOn() {
        assertThat(spent(840).share()).isEqualTo(SpendProfile.of(Map.of(FIRST, pounds(30), SECOND, pounds(10))));
        assertThat(spent(810).share()).isEqualTo(SpendProfile.of(Map.of(FIRST, pounds(10))));
    }

    @Test
    void whatWasPaidAndNotSpentIsGivenBack() {
        assertThat(spent(790).toReturn()).isEqualTo(pounds(10));
        assertThat(spent(790).share()).isEqualTo(SpendProfile.NOTHING);
        assertThat(spent(800).toReturn()).isEqualTo(Money.ZERO);
    }

    @Test
    void everyPennyEndsInOnePlace() {
        qt().forAll(years(), longs().between(0, 100_000)).checkAssert((years, spent) -> {
            var figures = new FinalFigures(years, new Money(spent));
            var released = figures.left().minus(figures.share());
            assertThat(figures.paid().plus(figures.share().total()).plus(released.total()))
                    .as("paid, paid at the end and released are what was promised")
                    .isEqualTo(figures.promised());
            assertThat(released.years().values()).noneMatch(Money::isNegative);
            years.forEach(year -> assertThat(figures.share().in(year.year())).isBetween(Money.ZERO, year.keptBack()));
            assertThat(figures.paid().plus(figures.share().total()).minus(figures.toReturn()))
                    .as("nobody keeps more than was spent")
                    .isLessThanOrEqualTo(new Money(Math.max(spent, 0)));
            assertThat(figures.share().total().isZero() || figures.toReturn().isZero())
                    .as("nobody is paid and pays back")
                    .isTrue();
        });
    }

    private static FinalFigures spent(long pounds) {
        return new FinalFigures(
                List.of(
                        new FinalFigures.Year(FIRST, pounds(600), Money.ZERO, pounds(570), pounds(30)),
                        new FinalFigures.Year(SECOND, pounds(300), Money.ZERO, pounds(230), pounds(20))),
                pounds(pounds));
    }

    /// Up to four years, each with what is paid, kept back of the rest, and left over.
    private static Gen<List<FinalFigures.Year>> years() {
        return lists().of(longs().between(0, 9_999)).ofSizeBetween(3, 12).map(amounts -> {
            var years = new ArrayList<FinalFigures.Year>();
            for (var at = 0; at + 2 < amounts.size(); at += 3) {
                var paid = new Money(amounts.get(at));
                var kept = new Money(amounts.get(at + 1));
                years.add(new FinalFigures.Year(
                        new FinancialYear(2027 + at),
                        paid.plus(kept).plus(new Money(amounts.get(at + 2))),
                        Money.ZERO,
                        paid,
                        kept));
            }
            return years;
        });
    }
}
