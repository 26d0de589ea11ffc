package uk.gov.education.grants.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

class ClaimFiguresTest {

    private static final ClaimFigures FIGURES = new ClaimFigures(
            List.of(
                    new ClaimFigures.Line("Staff", pounds(70_000), pounds(30_000), Money.ZERO),
                    new ClaimFigures.Line("Travel", pounds(20_000), pounds(20_000), Money.ZERO)),
            new ClaimFigures.Year(new FinancialYear(2027), pounds(60_000), pounds(50_000)),
            Percent.of(5));

    @Test
    void whatIsLeftOfALineAndOfTheYearMayBeClaimedToTheLastPenny() {
        var claim = FIGURES.with(List.of(pounds(10_000), Money.ZERO));
        assertThat(claim.overClaims()).isEmpty();
        assertThat(claim.lines().getFirst().left()).isEqualTo(pounds(30_000));
        assertThat(claim.leftInYear()).isEqualTo(Money.ZERO);
        assertThat(claim.keptBack()).isEqualTo(pounds(500));
        assertThat(claim.payable()).isEqualTo(pounds(9_500));
    }

    @Test
    void onePennyMoreIsRefusedWithTheFiguresOfTheLineAndOfTheYear() {
        assertThat(FIGURES.with(List.of(pounds(10_000), new Money(1))).overClaims())
                .containsExactly(
                        new Objection(
                                "amount-2",
                                "Travel: £0.01 is £0.01 too much. £20,000 is agreed and £20,000 was claimed before"),
                        new Objection(
                                "",
                                "The claim of £10,000.01 is £0.01 too much for 2027-28. The award has £60,000 for that year and £50,000 was claimed before"));
    }
}
