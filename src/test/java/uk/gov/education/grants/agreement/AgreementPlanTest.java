package uk.gov.education.grants.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.agreement.DefaultPlanTest.charity;
import static uk.gov.education.grants.agreement.DefaultPlanTest.council;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.agreement.AgreementPlan.Objection;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

class AgreementPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 11, 2);

    @Test
    void saysByHowMuchABudgetMissesTheAward() {
        assertThat(objections(charity(pounds(100)), budget(new Money(9_999))))
                .containsExactly(new Objection(
                        "cost-1", "The budget comes to £99.99. The award is £100: that is £0.01 too little"));
        assertThat(objections(charity(pounds(100)), budget(new Money(10_001))))
                .containsExactly(new Objection(
                        "cost-1", "The budget comes to £100.01. The award is £100: that is £0.01 too much"));
        assertThat(objections(charity(pounds(100)), budget(pounds(100)))).isEmpty();
    }

    @Test
    void saysOfEachYearByHowMuchItsInstalmentsMissTheProfile() {
        var plan = instalments(
                new Instalment(1, LocalDate.of(2017, 3, 31), pounds(60)),
                new Instalment(2, LocalDate.of(2017, 4, 1), pounds(40)));
        assertThat(objections(council(Map.of(2016, pounds(50), 2018, pounds(50))), plan))
                .containsExactly(
                        new Objection(
                                "amount-1",
                                "The instalments of 2016-17 come to £60. The award has £50 for that year: that is £10 too much"),
                        new Objection(
                                "amount-2",
                                "The instalments of 2017-18 come to £40. The award has £0 for that year: that is £40 too much"),
                        new Objection(
                                "amount-1",
                                "The instalments of 2018-19 come to £0. The award has £50 for that year: that is £50 too little"));
        assertThat(objections(council(Map.of(2016, pounds(60), 2017, pounds(40))), plan))
                .isEmpty();
    }

    @Test
    void keepsBackAQuarterAtMost() {
        assertThat(objections(charity(pounds(100)), plan(new Percent(2_501), TODAY)))
                .extracting(Objection::field)
                .containsExactly("kept");
        assertThat(objections(charity(pounds(100)), plan(Percent.of(25), TODAY)))
                .isEmpty();
    }

    @Test
    void anOfferCannotStandUntilADayThatIsOver() {
        assertThat(objections(charity(pounds(100)), plan(Percent.of(5), TODAY.minusDays(1))))
                .extracting(Objection::field)
                .containsExactly("until");
        assertThat(objections(charity(pounds(100)), plan(Percent.of(5), TODAY))).isEmpty();
    }

    private static List<Objection> objections(AwardTerms terms, AgreementPlan plan) {
        return plan.objections(terms, TODAY);
    }

    private static AgreementPlan budget(Money amount) {
        return plan(Percent.of(5), TODAY, List.of(new CostLine("Staff", amount)), List.of());
    }

    private static AgreementPlan instalments(Instalment... instalments) {
        return plan(Percent.of(0), TODAY, List.of(), List.of(instalments));
    }

    private static AgreementPlan plan(Percent keptBack, LocalDate until) {
        return plan(keptBack, until, List.of(new CostLine("Staff", pounds(100))), List.of());
    }

    private static AgreementPlan plan(
            Percent keptBack, LocalDate until, List<CostLine> budget, List<Instalment> instalments) {
        return new AgreementPlan(until, List.of(), List.of(), ReturnFrequency.QUARTER, keptBack, budget, instalments);
    }
}
