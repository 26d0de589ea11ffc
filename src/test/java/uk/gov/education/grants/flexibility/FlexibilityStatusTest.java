package uk.gov.education.grants.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.ADVICE_PUBLISHED;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.CONSULTED;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.DRAFT;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.ENDED;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.GRANTED;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.REFUSED;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.SUBMITTED;
import static uk.gov.education.grants.flexibility.FlexibilityStatus.WITH_PANEL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;

/// Every step of a request's life at every stage: those of the domain succeed, all others are refused.
class FlexibilityStatusTest {

    private static final Instant NOW = Instant.parse("2017-03-20T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 3, 31);
    private static final Actor SOMEBODY = new Actor(UUID.randomUUID(), "Sam", Set.of(), Money.ZERO);

    /// What follows what, as it stands in the domain and not in the code; and the way back to the editors.
    private static final Set<List<FlexibilityStatus>> ALLOWED = Set.of(
            List.of(DRAFT, CONSULTED),
            List.of(CONSULTED, DRAFT),
            List.of(CONSULTED, SUBMITTED),
            List.of(SUBMITTED, WITH_PANEL),
            List.of(WITH_PANEL, ADVICE_PUBLISHED),
            List.of(ADVICE_PUBLISHED, GRANTED),
            List.of(ADVICE_PUBLISHED, REFUSED));

    private static final Map<FlexibilityStatus, Consumer<FlexibilityRequest>> STEPS = new EnumMap<>(Map.of(
            DRAFT, request -> request.returnToEditors("Say more", NOW),
            CONSULTED, request -> request.markConsulted(SOMEBODY, NOW),
            SUBMITTED, request -> request.submit(SOMEBODY, NOW),
            WITH_PANEL, request -> request.takeToPanel(NOW),
            ADVICE_PUBLISHED, request -> request.advise(AdviceKind.SUPPORTS, "Yes", SOMEBODY, NOW),
            GRANTED, request -> request.grant(FIRST, LAST, "Why", SOMEBODY, NOW),
            REFUSED, request -> request.refuse("Why", SOMEBODY, NOW)));

    @ParameterizedTest
    @EnumSource(names = "ENDED", mode = EnumSource.Mode.EXCLUDE)
    void whatTheDomainDoesNotAllowIsRefused(FlexibilityStatus from) {
        STEPS.forEach((to, step) -> {
            var request = at(from);
            if (ALLOWED.contains(List.of(from, to))) {
                step.accept(request);
                assertThat(request.statusOn(FIRST)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> step.accept(request))
                        .as("%s to %s", from, to)
                        .isInstanceOf(Conflict.class)
                        .hasMessageContaining("cannot go to");
                assertThat(request.statusOn(FIRST)).isEqualTo(from);
            }
        });
    }

    @Test
    void whatWasGrantedHoldsOnItsLastDayAndHasEndedOnTheNext() {
        var request = at(GRANTED);
        assertThat(request.statusOn(LAST)).isEqualTo(GRANTED);
        assertThat(request.statusOn(LAST.plusDays(1))).isEqualTo(ENDED);
    }

    @Test
    void anExtensionMovesTheEndAndCannotWakeWhatHasEnded() {
        var request = at(GRANTED);
        request.extend(LAST.plusYears(1), "It works", SOMEBODY, NOW);
        assertThat(request.statusOn(LAST.plusDays(1))).isEqualTo(GRANTED);
        assertThat(request.statusOn(LAST.plusYears(1).plusDays(1))).isEqualTo(ENDED);
        assertThatThrownBy(() -> request.requireRunning(LAST.plusYears(1).plusDays(1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("nothing to extend");
    }

    private static FlexibilityRequest at(FlexibilityStatus status) {
        var request = new FlexibilityRequest("FLX-2017-0001", UUID.randomUUID(), "Fewer visits", NOW);
        for (var each : List.of(CONSULTED, SUBMITTED, WITH_PANEL, ADVICE_PUBLISHED)) {
            if (each.compareTo(status) <= 0) {
                STEPS.get(each).accept(request);
            }
        }
        if (status.isDecided()) {
            STEPS.get(status).accept(request);
        }
        return request;
    }
}
