package uk.gov.education.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.programme.RoundStatus.ASSESSING;
import static uk.gov.education.grants.programme.RoundStatus.CLOSED;
import static uk.gov.education.grants.programme.RoundStatus.DECIDING;
import static uk.gov.education.grants.programme.RoundStatus.DELIVERING;
import static uk.gov.education.grants.programme.RoundStatus.DRAFT;
import static uk.gov.education.grants.programme.RoundStatus.ENDED;
import static uk.gov.education.grants.programme.RoundStatus.INFORMING;
import static uk.gov.education.grants.programme.RoundStatus.MODERATING;
import static uk.gov.education.grants.programme.RoundStatus.OPEN;
import static uk.gov.education.grants.programme.RoundStatus.READY;
import static uk.gov.education.grants.programme.Rounds.CLOSES;
import static uk.gov.education.grants.programme.Rounds.DECISION;
import static uk.gov.education.grants.programme.Rounds.OPENS;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Percent;

/// The life of a round: every action in every state, and the clock.
class RoundStatusTest {

    static final Question QUESTION = new Question("What will you do?", "", 500);
    static final Criterion CRITERION = new Criterion("Need", "", Percent.of(100));

    /// Something that may be done to a round, and the only states in which it may.
    record Action(String name, Set<RoundStatus> allowedIn, BiConsumer<FundingRound, Instant> does) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Action> actions() {
        var actions = new ArrayList<>(List.of(
                whileDraft("change details", round -> round.change(Rounds.details(pounds(1)))),
                whileDraft("change dates", round -> round.change(new RoundDates(OPENS, CLOSES, DECISION))),
                whileDraft("set a question", round -> round.set(1, QUESTION)),
                whileDraft("remove a question", round -> round.removeQuestion(1)),
                whileDraft("set a criterion", round -> round.set(1, CRITERION)),
                whileDraft("remove a criterion", round -> round.removeCriterion(1)),
                whileDraft("set a rule", round -> round.set(new GrantCeiling(pounds(2)))),
                whileDraft("remove a rule", round -> round.removeRule("FR-02")),
                whileDraft("make ready", FundingRound::makeReady),
                new Action(
                        "extend",
                        EnumSet.of(READY, OPEN, CLOSED),
                        (round, now) -> round.extend(CLOSES.plusSeconds(60), "The service was down", now))));
        for (var next : RoundStatus.values()) {
            actions.add(new Action("move on to " + next, statesBefore(next), (round, now) -> round.moveOn(next, now)));
        }
        return actions;
    }

    /// From which state an officer moves on to another. Ready, Open and Closed are not reached by moving on.
    static Set<RoundStatus> statesBefore(RoundStatus next) {
        return switch (next) {
            case DRAFT, READY, OPEN, CLOSED -> EnumSet.noneOf(RoundStatus.class);
            case ASSESSING -> EnumSet.of(CLOSED);
            case MODERATING -> EnumSet.of(ASSESSING);
            case DECIDING -> EnumSet.of(MODERATING);
            case INFORMING -> EnumSet.of(DECIDING);
            case DELIVERING -> EnumSet.of(INFORMING);
            case ENDED -> EnumSet.of(DELIVERING);
        };
    }

    static Stream<Object[]> everyActionInEveryState() {
        return actions().stream()
                .flatMap(action -> Stream.of(RoundStatus.values()).map(state -> new Object[] {action, state}));
    }

    @ParameterizedTest(name = "{0} when {1}")
    @MethodSource("everyActionInEveryState")
    void isDoneOnlyWhereTheTableSaysSo(Action action, RoundStatus state) {
        var round = roundThatIs(state);
        var now = instantOf(state);
        if (action.allowedIn().contains(state)) {
            assertThatCode(() -> action.does().accept(round, now)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> action.does().accept(round, now)).isInstanceOf(Conflict.class);
            assertThat(round.status(now)).isEqualTo(state);
            assertThat(round.questions()).containsExactly(QUESTION);
            assertThat(round.chosenRules()).containsExactly(new GrantCeiling(pounds(1)));
        }
    }

    @Test
    void theTableIsALineFromDraftToEnded() {
        var line = new ArrayList<RoundStatus>();
        for (var state = DRAFT; line.add(state) && !state.next().isEmpty(); ) {
            assertThat(state.next()).hasSize(1);
            state = state.next().iterator().next();
        }
        assertThat(line).containsExactly(RoundStatus.values());
    }

    @Test
    void aRoundOpensOnTheSecondAndIsClosedOnTheSecond() {
        var round = roundThatIs(READY);
        assertThat(round.status(OPENS.minusSeconds(1))).isEqualTo(READY);
        assertThat(round.status(OPENS)).isEqualTo(OPEN);
        assertThat(round.status(CLOSES.minusSeconds(1))).isEqualTo(OPEN);
        assertThat(round.status(CLOSES)).isEqualTo(CLOSED);
    }

    @Test
    void extendingAClosedRoundOpensItAgain() {
        var round = roundThatIs(CLOSED);
        round.extend(CLOSES.plus(Duration.ofDays(2)), "The service was down", CLOSES);
        assertThat(round.status(CLOSES)).isEqualTo(OPEN);
        assertThat(round.extensionReason()).contains("The service was down");
    }

    @Test
    void oneBidderMayHaveLongerAndTheRoundWaitsForThemAlone() {
        var round = roundThatIs(CLOSED);
        var bidder = UUID.randomUUID();
        var later = CLOSES.plus(Duration.ofDays(2));
        round.extendFor(bidder, later, "Their network was down", CLOSES);
        assertThat(round.status(CLOSES)).isEqualTo(CLOSED);
        assertThat(round.closesFor(bidder)).contains(later);
        assertThat(round.closesFor(UUID.randomUUID())).contains(CLOSES);
        assertThatThrownBy(() -> round.moveOn(ASSESSING, later.minusSeconds(1)))
                .hasMessage("A bidder has longer than the others, and their time is not over: the round moves on after"
                        + " that.");
        round.moveOn(ASSESSING, later);
        assertThat(round.status(later)).isEqualTo(ASSESSING);
    }

    @Test
    void whoHadLongerKeepsItOnlyWhereItIsLaterThanForEverybody() {
        var round = roundThatIs(OPEN);
        var bidder = UUID.randomUUID();
        round.extendFor(bidder, CLOSES.plusSeconds(60), "Their network was down", OPENS);
        round.extend(CLOSES.plusSeconds(120), "The service was down", OPENS);
        assertThat(round.closesFor(bidder)).contains(CLOSES.plusSeconds(120));
    }

    @Test
    void aDraftStaysADraftWhateverTheClockSays() {
        assertThat(roundThatIs(DRAFT).status(CLOSES.plusSeconds(1))).isEqualTo(DRAFT);
    }

    @Test
    void aRefusalNamesTheState() {
        assertThatThrownBy(() -> roundThatIs(OPEN).moveOn(ASSESSING, instantOf(OPEN)))
                .hasMessage("The round is open, so it cannot become assessing.");
        assertThatThrownBy(() -> roundThatIs(DECIDING).extend(CLOSES.plusSeconds(1), "Late", CLOSES))
                .hasMessage("The round is deciding: its closing can no longer be moved.");
    }

    static FundingRound roundThatIs(RoundStatus state) {
        var programme = new Programme(
                "CSCIP", new ProgrammeDetails("Innovation", "", LegalPower.SECTION_14_EDUCATION_ACT_2002, "Jo Patel"));
        var round = new FundingRound("scale-up", programme, Rounds.details(pounds(100)));
        round.change(new RoundDates(OPENS, CLOSES, DECISION));
        round.set(1, QUESTION);
        round.set(1, CRITERION);
        round.set(new GrantCeiling(pounds(1)));
        if (state != DRAFT) {
            round.makeReady();
        }
        for (var step : EnumSet.range(ASSESSING, ENDED)) {
            if (step.compareTo(state) <= 0) {
                round.moveOn(step, CLOSES);
            }
        }
        assertThat(round.status(instantOf(state))).isEqualTo(state);
        return round;
    }

    static Instant instantOf(RoundStatus state) {
        return switch (state) {
            case DRAFT, READY -> OPENS.minusSeconds(1);
            case OPEN -> OPENS;
            case CLOSED, ASSESSING, MODERATING, DECIDING, INFORMING, DELIVERING, ENDED -> CLOSES;
        };
    }

    private static Action whileDraft(String name, Consumer<FundingRound> does) {
        return new Action(name, EnumSet.of(DRAFT), (round, _) -> does.accept(round));
    }
}
