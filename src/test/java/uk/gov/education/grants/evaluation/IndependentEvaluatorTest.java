package uk.gov.education.grants.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.evaluation.IndependentEvaluator.Appointment;
import uk.gov.education.grants.project.Statement;

/// Who may evaluate, and which targets run on when the money has ended.
class IndependentEvaluatorTest {

    private static final IndependentEvaluator RULE = new IndependentEvaluator();
    private static final LocalDate MONEY_ENDS = LocalDate.of(2020, 3, 31);

    @Test
    void whoHasNoPartInTheProjectMayEvaluateIt() {
        assertThat(RULE.breachIn(new Appointment("Opcit Research", "Pause", false, false, 7)))
                .isEmpty();
    }

    @Test
    void theLeadIsToldSo() {
        assertThat(RULE.breachIn(new Appointment("Pause Trust", "Pause", true, false, 0)))
                .contains(
                        "Pause Trust leads Pause, so it cannot evaluate it. Choose an evaluator that neither leads the project nor is a partner in it.");
    }

    @Test
    void aPartnerIsToldAmongHowMany() {
        assertThat(RULE.breachIn(new Appointment("Hackney", "Pause", false, true, 7)))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("Hackney is one of the 7 partners in Pause,"));
        assertThat(RULE.breachIn(new Appointment("Hackney", "Pause", false, true, 1)))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("Hackney is the only partner in Pause,"));
    }

    @Test
    void aTargetThatOutlivesTheMoneyIsSaidPlainly() {
        var target = new TargetDay("Women reached: 3,000 women", LocalDate.of(2022, 11, 3));
        assertThat(target.besideMoneyUntil(MONEY_ENDS, LocalDate.of(2018, 1, 1)))
                .isEqualTo(
                        "Women reached: 3,000 women. The target runs until 3 November 2022; the money ends on 31 March 2020.");
        assertThat(target.besideMoneyUntil(MONEY_ENDS, LocalDate.of(2020, 4, 1)))
                .endsWith("The target runs until 3 November 2022; the money ended on 31 March 2020.");
        assertThat(target.besideMoneyUntil(MONEY_ENDS, LocalDate.of(2022, 11, 4)))
                .endsWith("The target ran until 3 November 2022; the money ended on 31 March 2020.");
    }

    @Test
    void aTargetWithoutADayOutlivesNothing() {
        var said = new Statement(
                "Managers",
                LocalDate.of(2016, 11, 4),
                "over 400",
                "Press",
                "",
                Optional.of(new Statement.Target(400, "managers", Optional.empty())));
        assertThat(TargetDay.of(Map.of(1, said).values(), List.of())).isEmpty();
    }
}
