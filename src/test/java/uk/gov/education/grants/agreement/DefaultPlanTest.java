package uk.gov.education.grants.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

class DefaultPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 11, 2);
    private static final LocalDate START = LocalDate.of(2016, 11, 17);

    @Test
    void aCouncilIsPaidAtTheBeginningOfEachQuarterInWhichTheWorkGoesOn() {
        var plan = DefaultPlan.of(council(Map.of(2016, pounds(100), 2017, pounds(400))), List.of(), TODAY);
        assertThat(plan.instalments())
                .containsExactly(
                        new Instalment(1, LocalDate.of(2017, 1, 1), pounds(100)),
                        new Instalment(2, LocalDate.of(2017, 4, 1), pounds(100)),
                        new Instalment(3, LocalDate.of(2017, 7, 1), pounds(100)),
                        new Instalment(4, LocalDate.of(2017, 10, 1), pounds(100)),
                        new Instalment(5, LocalDate.of(2018, 1, 1), pounds(100)));
        assertThat(plan.budget()).isEmpty();
        assertThat(plan.keptBack()).isEqualTo(Percent.of(0));
    }

    @Test
    void oddPenniesComeFirstAndEveryYearIsWhole() {
        var terms = council(Map.of(2017, new Money(403)));
        var plan = DefaultPlan.of(terms, List.of(), TODAY);
        assertThat(plan.instalments())
                .extracting(Instalment::amount)
                .containsExactly(new Money(103), new Money(100), new Money(100), new Money(100));
        assertThat(plan.objections(terms, TODAY)).isEmpty();
    }

    @Test
    void moneyOfAYearBeforeTheWorkBeginsIsPaidOnTheLastDayOfThatYear() {
        var plan = DefaultPlan.of(council(Map.of(2015, pounds(1))), List.of(), TODAY);
        assertThat(plan.instalments()).containsExactly(new Instalment(1, LocalDate.of(2016, 3, 31), pounds(1)));
    }

    @Test
    void aYearInWhichNoQuarterBeginsAfterTheStartIsPaidOnTheDayOfTheStart() {
        var terms = terms(
                PaymentRoute.SECTION_31,
                new Period(LocalDate.of(2017, 2, 15), LocalDate.of(2018, 3, 31)),
                Map.of(2016, pounds(1)));
        assertThat(DefaultPlan.of(terms, List.of(), TODAY).instalments())
                .containsExactly(new Instalment(1, LocalDate.of(2017, 2, 15), pounds(1)));
    }

    @Test
    void aCharityHasTheCostsOfItsBidScaledToTheAwardToThePenny() {
        var terms = charity(pounds(100));
        var plan = DefaultPlan.of(
                terms,
                List.of(
                        new CostLine("Direct costs", pounds(100)),
                        new CostLine("Overheads", pounds(50)),
                        new CostLine("Capital", pounds(0))),
                TODAY);
        assertThat(plan.budget())
                .containsExactly(
                        new CostLine("Direct costs", new Money(6_667)), new CostLine("Overheads", new Money(3_333)));
        assertThat(plan.keptBack()).isEqualTo(Percent.of(5));
        assertThat(plan.objections(terms, TODAY)).isEmpty();
    }

    @Test
    void withoutABidTheBudgetIsOneLineAndTheOfferStandsForFourWeeks() {
        var plan = DefaultPlan.of(charity(pounds(100)), List.of(), TODAY);
        assertThat(plan.budget()).containsExactly(new CostLine("All costs of the project", pounds(100)));
        assertThat(plan.standsUntil()).isEqualTo(LocalDate.of(2016, 11, 30));
        assertThat(plan.returns()).isEqualTo(ReturnFrequency.QUARTER);
        assertThat(plan.instalments()).isEmpty();
    }

    static AwardTerms council(Map<Integer, Money> years) {
        return terms(PaymentRoute.SECTION_31, new Period(START, LocalDate.of(2020, 3, 31)), years);
    }

    static AwardTerms charity(Money amount) {
        return terms(PaymentRoute.SECTION_14, new Period(START, LocalDate.of(2020, 3, 31)), Map.of(2017, amount));
    }

    private static AwardTerms terms(PaymentRoute route, Period period, Map<Integer, Money> years) {
        var profile = new TreeMap<FinancialYear, Money>();
        years.forEach((year, amount) -> profile.put(new FinancialYear(year), amount));
        return new AwardTerms(
                AwardKind.PILOT, period, new SpendProfile(profile), route, "To work in nine more areas", Set.of());
    }
}
