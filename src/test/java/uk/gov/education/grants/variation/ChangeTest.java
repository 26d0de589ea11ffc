package uk.gov.education.grants.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.variation.Change.BetweenLines;
import uk.gov.education.grants.variation.Change.BetweenYears;
import uk.gov.education.grants.variation.Change.Ending;
import uk.gov.education.grants.variation.Change.LastDay;

/// An award of £300, £200 and £100 in the three years from 2016-17, of a round that pays until 2019-20; £150 of the
/// first year is paid and £30 of the second is on its way.
class ChangeTest {

    private static final FinancialYear Y16 = new FinancialYear(2016);
    private static final FinancialYear Y17 = new FinancialYear(2017);
    private static final FinancialYear Y18 = new FinancialYear(2018);
    private static final FinancialYear Y20 = new FinancialYear(2020);
    private static final SpendProfile NOW = profile(300, 200, 100);
    private static final LocalDate LAST = LocalDate.of(2019, 3, 31);

    @Test
    void moneyMovesBetweenYearsThatAreNotOver() {
        assertThat(BetweenYears.of(NOW, profile(300, 120, 180)).objections(on(2017, 11, 1)))
                .isEmpty();
        assertThat(BetweenYears.of(NOW, profile(290, 210, 100)).objections(on(2017, 11, 1)))
                .containsExactly("2016-17 is over, so it stays at £300.");
    }

    @Test
    void theAwardStaysTheSame() {
        assertThat(BetweenYears.of(NOW, profile(300, 200, 101)).objections(on(2016, 11, 1)))
                .containsExactly("The years come to £601. The award is £600 and stays so: that is £1 too much.");
        assertThat(BetweenYears.of(NOW, NOW).objections(on(2016, 11, 1)))
                .containsExactly("No year changes. Move money from one year to another.");
    }

    @Test
    void whatIsPaidOnItsWayOrKeptBackStaysInItsYear() {
        assertThat(BetweenYears.of(NOW, profile(390, 39, 171)).objections(on(2016, 11, 1)))
                .containsExactly(
                        "£40 of 2017-18 is paid, on its way or kept back. £39 would be left for it: that is £1 too little.");
        assertThat(BetweenYears.of(NOW, profile(150, 350, 100)).objections(on(2016, 11, 1)))
                .isEmpty();
    }

    @Test
    void moneyGoesOnlyWhereTheRoundPays() {
        var beyond =
                NOW.minus(SpendProfile.of(Map.of(Y18, pounds(100)))).plus(SpendProfile.of(Map.of(Y20, pounds(100))));
        assertThat(BetweenYears.of(NOW, beyond).objections(on(2016, 11, 1)))
                .containsExactly("The round pays from 2016-17 to 2019-20, and not in 2020-21.");
    }

    @Test
    void whatChangedMeanwhileHasToBeWrittenAnew() {
        assertThat(BetweenYears.of(profile(100, 400, 100), profile(100, 300, 200))
                        .objections(on(2016, 11, 1)))
                .anyMatch(reason -> reason.contains("have changed since this was written"));
    }

    @Test
    void fromJanuaryToMarchTheRunningYearIsFrozen() {
        var ofTheRunningYear = BetweenYears.of(NOW, profile(250, 250, 100));
        assertThat(ofTheRunningYear.frozenOn(LocalDate.of(2016, 12, 31))).isEmpty();
        assertThat(ofTheRunningYear.frozenOn(LocalDate.of(2017, 1, 1)))
                .contains("From 1 January to 31 March no forecast of the running year changes (PR-06). Today is"
                        + " 1 January 2017, so 2016-17 stays at £300 until it ends on 31 March 2017.");
        assertThat(ofTheRunningYear.frozenOn(LocalDate.of(2017, 3, 31))).isPresent();
        assertThat(ofTheRunningYear.frozenOn(LocalDate.of(2017, 4, 1))).isEmpty();
        assertThat(BetweenYears.of(NOW, profile(300, 100, 200)).frozenOn(LocalDate.of(2017, 2, 1)))
                .isEmpty();
    }

    @Test
    void theLinesStayTheSameTogether() {
        var lines = List.of(
                new BetweenLines.Line("Staff", pounds(500), pounds(450)),
                new BetweenLines.Line("Vans", pounds(100), Money.ZERO),
                new BetweenLines.Line("Training", Money.ZERO, pounds(149)));
        assertThat(new BetweenLines(lines).objections(on(2016, 11, 1)))
                .containsExactly("The lines come to £599. The award is £600 and stays so: that is £1 too little.");
        assertThat(new BetweenLines(lines).moved(on(2016, 11, 1))).isEqualTo(pounds(149));
    }

    @Test
    void theLastDayLiesBetweenTodayAndTheEndOfTheRound() {
        assertThat(new LastDay(LAST, LocalDate.of(2020, 3, 31)).objections(on(2016, 11, 1)))
                .isEmpty();
        assertThat(new LastDay(LAST, LocalDate.of(2020, 4, 1)).objections(on(2016, 11, 1)))
                .containsExactly("The round pays until 31 March 2020. The work cannot end after that.");
        assertThat(new LastDay(LAST, LocalDate.of(2016, 10, 31)).objections(on(2016, 11, 1)))
                .containsExactly("31 October 2016 is over. The last day is today or later.");
    }

    @Test
    void anAwardDoesNotEndWhileMoneyIsOnItsWay() {
        assertThat(new Ending(LAST).objections(on(2016, 11, 1)))
                .containsExactly(
                        "£30 is on its way to the organisation. The award can end once that is paid or has failed.");
    }

    private static Circumstances on(int year, int month, int day) {
        var terms = new AwardTerms(
                AwardKind.PILOT,
                new Period(LocalDate.of(2016, 4, 1), LAST),
                NOW,
                PaymentRoute.SECTION_14,
                "To work in nine more areas",
                Set.of());
        var balance = new AwardBalance(List.of(
                new AwardBalance.Year(Y16, pounds(300), Money.ZERO, pounds(150)),
                new AwardBalance.Year(Y17, pounds(200), pounds(30), Money.ZERO),
                new AwardBalance.Year(Y18, pounds(100), Money.ZERO, Money.ZERO)));
        return new Circumstances(
                AwardStatus.LIVE,
                terms,
                Y16,
                new FinancialYear(2019),
                balance,
                SpendProfile.of(Map.of(Y17, pounds(10))),
                List.of(new CostLine("Staff", pounds(500)), new CostLine("Vans", pounds(100))),
                LocalDate.of(year, month, day));
    }

    private static SpendProfile profile(long first, long second, long third) {
        return SpendProfile.of(Map.of(Y16, pounds(first), Y17, pounds(second), Y18, pounds(third)));
    }
}
