package uk.gov.education.grants.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// Instalments of an award of £400 in 2016-17 and £400 in 2017-18, which is varied in the summer of its first year.
class InstalmentsTest {

    private static final FinancialYear Y16 = new FinancialYear(2016);
    private static final FinancialYear Y17 = new FinancialYear(2017);
    private static final FinancialYear Y18 = new FinancialYear(2018);
    private static final LocalDate IN_SUMMER = LocalDate.of(2016, 8, 1);
    private static final List<Instalment> BEFORE = List.of(
            new Instalment(1, LocalDate.of(2016, 4, 1), pounds(100)),
            new Instalment(2, LocalDate.of(2016, 7, 1), pounds(100)),
            new Instalment(3, LocalDate.of(2016, 10, 1), pounds(100)),
            new Instalment(4, LocalDate.of(2017, 1, 1), pounds(100)),
            new Instalment(5, LocalDate.of(2017, 4, 1), pounds(400)));

    @Test
    void lessIsTakenFromTheLatestInstalmentsAndMoreIsAddedToTheLastOne() {
        assertThat(following(profile(pounds(250), pounds(550), Money.ZERO), IN_SUMMER))
                .containsExactly(
                        BEFORE.get(0),
                        BEFORE.get(1),
                        new Instalment(3, LocalDate.of(2016, 10, 1), pounds(50)),
                        new Instalment(5, LocalDate.of(2017, 4, 1), pounds(550)));
    }

    @Test
    void aYearThatHadNoneGetsItsQuarters() {
        assertThat(following(profile(pounds(400), pounds(300), new Money(10_001)), IN_SUMMER))
                .startsWith(BEFORE.get(0), BEFORE.get(1), BEFORE.get(2), BEFORE.get(3))
                .endsWith(
                        new Instalment(5, LocalDate.of(2017, 4, 1), pounds(300)),
                        new Instalment(6, LocalDate.of(2018, 4, 1), new Money(2_501)),
                        new Instalment(7, LocalDate.of(2018, 7, 1), pounds(25)),
                        new Instalment(8, LocalDate.of(2018, 10, 1), pounds(25)),
                        new Instalment(9, LocalDate.of(2019, 1, 1), pounds(25)));
    }

    @Test
    void fewerPenceThanQuartersAreOneInstalment() {
        assertThat(following(profile(pounds(400), pounds(400), new Money(3)), IN_SUMMER))
                .endsWith(BEFORE.get(4), new Instalment(6, LocalDate.of(2018, 4, 1), new Money(3)));
    }

    @Test
    void anInstalmentWhoseDayHasComeNeverGetsMore() {
        var afterTheLast = LocalDate.of(2017, 1, 1);
        assertThat(following(profile(pounds(450), pounds(350), Money.ZERO), afterTheLast))
                .contains(BEFORE.get(3), new Instalment(6, afterTheLast, pounds(50)));
    }

    @Test
    void everyYearComesToItsProfileToThePenny() {
        qt().forAll(
                        longs().between(0, 100_000),
                        longs().between(0, 100_000),
                        longs().between(0, 100_000),
                        integers().between(0, 364))
                .check((first, second, third, day) -> {
                    var profile = profile(new Money(first), new Money(second), new Money(third));
                    var after = following(profile, Y16.firstDay().plusDays(day));
                    return profile.equals(SpendProfile.sum(
                                    after.stream().map(each -> SpendProfile.of(Map.of(each.year(), each.amount())))))
                            && after.stream().allMatch(each -> each.amount().isPositive())
                            && after.stream().map(Instalment::number).distinct().count() == after.size();
                });
    }

    private static List<Instalment> following(SpendProfile profile, LocalDate today) {
        var period = new Period(LocalDate.of(2016, 4, 1), LocalDate.of(2019, 3, 31));
        return Instalments.following(
                BEFORE,
                new AwardTerms(AwardKind.PILOT, period, profile, PaymentRoute.SECTION_31, "To work on", Set.of()),
                today);
    }

    private static SpendProfile profile(Money first, Money second, Money third) {
        return SpendProfile.of(Map.of(Y16, first, Y17, second, Y18, third));
    }
}
