package uk.gov.education.grants.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Figures, measures, ages and counts of directions, as people read them.
class FigureTest {

    @Test
    void aFigureIsReadWithItsUnit() {
        assertThat(figure("3000", null, null).inWords("women")).isEqualTo("3,000 women");
        assertThat(figure("49", null, null).inWords("Per cent")).isEqualTo("49%");
        assertThat(figure("-1.50", null, null).inWords("%")).isEqualTo("-1.5%");
    }

    @Test
    void aFigureSaysHowManyItCountsOrThatNobodySaid() {
        assertThat(figure("49", 61, 125).count()).isEqualTo("61 of 125");
        assertThat(figure("49", null, 1250).count()).isEqualTo("Among 1,250");
        assertThat(figure("49", null, null).count()).isEqualTo("Number counted not given");
    }

    @Test
    void noMoreAreCountedThanThereAre() {
        assertThat(figure("100", 125, 125).count()).isEqualTo("125 of 125");
        assertThatIllegalArgumentException().isThrownBy(() -> figure("100", 126, 125));
        assertThatIllegalArgumentException().isThrownBy(() -> figure("100", 1, null));
    }

    @Test
    void aMeasureWithoutAFigureIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(
                        "Pregnancies",
                        "women",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void agesRunFromTheYoungestToTheOldest() {
        assertThat(new Ages(11, 24)).hasToString("11 to 24");
        assertThat(new Ages(0, 0)).hasToString("0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(12, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(11, 26));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(-1, 26));
    }

    @Test
    void directionsAreToldInOneOrderWhicheverThereAreMoreOf() {
        assertThat(new DirectionCount(2, 1, 1, 0)).hasToString("2 better, 1 no difference, 1 worse");
        assertThat(new DirectionCount(0, 0, 1200, 1)).hasToString("1,200 worse, 1 mixed");
    }

    @Test
    void allWordsAreMeantEachAlsoAsTheBeginningOfALongerOne() {
        assertThat(new EvidenceFilter(Map.of("q", "Children’s plans, EV-2017")).query())
                .isEqualTo("Children:* & s:* & plans:* & EV:* & 2017:*");
        assertThat(new EvidenceFilter(Map.of("q", "':*&|!()<->")).query()).isEmpty();
        assertThat(EvidenceFilter.ALL.query()).isEmpty();
    }

    private static Figure figure(String value, Integer part, Integer base) {
        return new Figure(new BigDecimal(value), part, base, "");
    }
}
