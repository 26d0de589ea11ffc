package uk.gov.education.grants.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.ReturnContent.MeasureNow;
import uk.gov.education.grants.monitoring.ReturnContent.Milestone;
import uk.gov.education.grants.monitoring.ReturnContent.Risk;
import uk.gov.education.grants.monitoring.ReturnContent.SpendOfYear;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.SpendProfile;

/// What a return asks, brings with it from the last one, and refuses.
class ReturnContentTest {

    private static final FinancialYear FIRST = new FinancialYear(2027);
    private static final FinancialYear SECOND = new FinancialYear(2028);
    private static final SpendProfile PROFILE =
            SpendProfile.of(Map.of(FIRST, pounds(300_000), SECOND, pounds(100_000)));
    private static final Target WOMEN = target(150L, 3_000);
    private static final LocalDate JANUARY = LocalDate.of(2028, 1, 20);
    private static final LocalDate DONE_ON = LocalDate.of(2027, 12, 10);
    private static final LocalDate DECEMBER = LocalDate.of(2027, 12, 31);

    private static final ReturnContent LAST = new ReturnContent(
            "We began.",
            List.of(new MeasureNow(WOMEN, 400, "In three places")),
            List.of(
                    new SpendOfYear(FIRST, pounds(120_000), pounds(280_000)),
                    new SpendOfYear(SECOND, pounds(0), pounds(120_000))),
            List.of(
                    new Milestone("Team at work", JANUARY, DONE_ON, Rating.DONE, ""),
                    new Milestone("Second team", JANUARY, JANUARY, Rating.RED, "Nobody applied")),
            List.of(new Risk("Too few carers", 4, 3, Proximity.QUARTER, "We advertise again")));

    @Test
    void theFirstReturnBringsWhatWasAgreed() {
        var proposed = asked("2027-28-q1", Optional.empty()).proposed();
        assertThat(proposed.years())
                .containsExactly(
                        new SpendOfYear(FIRST, pounds(0), pounds(300_000)),
                        new SpendOfYear(SECOND, pounds(0), pounds(100_000)));
        assertThat(proposed.measures()).containsExactly(new MeasureNow(WOMEN, 150, ""));
    }

    @Test
    void theNextReturnBringsEverythingOfTheLastButWhatIsDone() {
        var proposed = asked("2027-28-q3", Optional.of(LAST)).proposed();
        assertThat(proposed.done()).isEmpty();
        assertThat(proposed.years()).isEqualTo(LAST.years());
        assertThat(proposed.measures()).containsExactly(new MeasureNow(WOMEN, 400, ""));
        assertThat(proposed.milestones()).extracting(Milestone::what).containsExactly("Second team");
        assertThat(proposed.risks()).isEqualTo(LAST.risks());
    }

    @Test
    void whatIsTypedReadsBackAsItWas() {
        var asked = asked("2027-28-q3", Optional.of(LAST));
        var reading = TypedReturn.of(LAST).read();
        assertThat(TypedReturn.read(reading, asked, JANUARY)).isEqualTo(LAST);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void fromJanuaryToMarchTheForecastOfTheRunningYearStays() {
        var changed = TypedReturn.of(LAST).with("forecast-2027-28", "270000").with("forecast-2028-29", "130000");
        assertThat(problems(changed, "2027-28-q3", JANUARY))
                .as("only the running year is frozen")
                .containsExactly(
                        "From January to March the forecast of 2027-28 cannot be changed. It stays at £280,000");
        assertThat(problems(changed, "2027-28-q3", DECEMBER)).isEmpty();
        assertThat(problems(changed, "2027-28-q3", LocalDate.of(2028, 4, 1))).isEmpty();
    }

    @Test
    void beforeTheFirstReturnTheAgreedProfileIsWhatIsFrozen() {
        assertThat(asked("2027-28-q3", Optional.empty()).frozen(FIRST, JANUARY)).contains(pounds(300_000));
    }

    @Test
    void aYearThatIsOverHasNoForecast() {
        var asked = asked("2027-28-q4", Optional.of(LAST));
        var read = TypedReturn.read(
                TypedReturn.of(LAST)
                        .with("forecast-2027-28", "nothing that is read")
                        .read(),
                asked,
                LocalDate.of(2028, 4, 10));
        assertThat(read.of(FIRST)).contains(new SpendOfYear(FIRST, pounds(120_000), pounds(120_000)));
        assertThat(asked.frozen(FIRST, LocalDate.of(2028, 4, 10))).isEmpty();
    }

    @Test
    void theForecastIsOfTheWholeYear() {
        assertThat(problems(TypedReturn.of(LAST).with("spent-2027-28", "280,000.01"), "2027-28-q3", DECEMBER))
                .containsExactly(
                        "The forecast of 2027-28 is for the whole year, so it must be £280,000.01 or more: that is spent already");
    }

    @Test
    void whatIsNotGreenSaysWhyAndWhatIsDoneIsNotInTheFuture() {
        var typed = TypedReturn.of(LAST).with("reason-2", "");
        assertThat(problems(typed, "2027-28-q3", JANUARY)).containsExactly("Enter why milestone 2 is not green");
        assertThat(problems(TypedReturn.of(LAST), "2027-28-q3", DONE_ON.minusDays(1)))
                .containsExactly("A milestone that is done has a day that is not after today, 9 December 2027");
    }

    @Test
    void progressIsSaidInWords() {
        assertThat(Progress.inWords(WOMEN, 1_200)).isEqualTo("1,200: 36% of the way from 150 to 3,000");
        assertThat(Progress.inWords(WOMEN, 3_000)).isEqualTo("Reached: 3,000, and the target is 3,000");
        assertThat(Progress.inWords(WOMEN, 100))
                .isEqualTo("100, which is further from the target than the 150 at first");
        assertThat(Progress.inWords(target(null, 400), 100)).isEqualTo("100: 25% of the way to 400");
        var plans = target(200L, 100);
        assertThat(Progress.inWords(plans, 151)).isEqualTo("151: 49% of the way from 200 to 100");
        assertThat(Progress.inWords(plans, 90)).isEqualTo("Reached: 90, and the target is 100");
    }

    private static List<String> problems(Typed typed, String period, LocalDate today) {
        var reading = typed.read();
        TypedReturn.read(reading, asked(period, Optional.of(LAST)), today);
        return reading.problems().stream().map(Problem::message).toList();
    }

    private static AskedReturn asked(String period, Optional<ReturnContent> last) {
        var of = ReturnPeriod.of(period);
        return new AskedReturn(new ScheduledReturn(of, of.firstDay(), of.lastDay()), PROFILE, List.of(WOMEN), last);
    }

    private static Target target(@Nullable Long baseline, long number) {
        return new Target("Women reached", "women", baseline, number, LocalDate.of(2032, 11, 2));
    }
}
