package uk.gov.education.grants.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.variation.VariationStatus.AGREED;
import static uk.gov.education.grants.variation.VariationStatus.DRAFT;
import static uk.gov.education.grants.variation.VariationStatus.QUERIED;
import static uk.gov.education.grants.variation.VariationStatus.REFUSED;
import static uk.gov.education.grants.variation.VariationStatus.SUBMITTED;
import static uk.gov.education.grants.variation.VariationStatus.WITHDRAWN;

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
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;

/// Every step of a variation's life at every stage: those of the domain succeed, all others are refused.
class VariationStatusTest {

    private static final Instant NOW = Instant.parse("2017-03-20T10:00:00Z");
    private static final Actor SOMEBODY = new Actor(UUID.randomUUID(), "Sam", Set.of(), Money.ZERO);

    private static final Map<VariationStatus, Consumer<Variation>> STEPS = new EnumMap<>(Map.of(
            SUBMITTED, variation -> variation.submit(SOMEBODY, NOW),
            QUERIED, variation -> variation.query("What for?", SOMEBODY, NOW),
            AGREED, variation -> variation.agree("Sound", SOMEBODY, NOW),
            REFUSED, variation -> variation.refuse("Not sound", SOMEBODY, NOW),
            WITHDRAWN, variation -> variation.withdraw(NOW)));

    /// What follows what, as it stands in the domain and not in the code.
    private static final Map<VariationStatus, Set<VariationStatus>> ALLOWED = new EnumMap<>(Map.of(
            DRAFT, Set.of(SUBMITTED, WITHDRAWN),
            SUBMITTED, Set.of(QUERIED, AGREED, REFUSED, WITHDRAWN),
            QUERIED, Set.of(SUBMITTED, WITHDRAWN),
            AGREED, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of()));

    private static final Map<VariationStatus, List<VariationStatus>> WAYS = new EnumMap<>(Map.of(
            DRAFT, List.of(),
            SUBMITTED, List.of(SUBMITTED),
            QUERIED, List.of(SUBMITTED, QUERIED),
            AGREED, List.of(SUBMITTED, AGREED),
            REFUSED, List.of(SUBMITTED, REFUSED),
            WITHDRAWN, List.of(WITHDRAWN)));

    @ParameterizedTest
    @EnumSource
    void whatTheDomainDoesNotAllowIsRefused(VariationStatus from) {
        STEPS.forEach((to, step) -> {
            var variation = at(from);
            if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                step.accept(variation);
                assertThat(variation.status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> step.accept(variation))
                        .as("%s to %s", from, to)
                        .isInstanceOf(Conflict.class);
                assertThat(variation.status()).isEqualTo(from);
            }
        });
    }

    @Test
    void whatWasWrittenAnewHasToBeSubmittedAnew() {
        var variation = at(QUERIED);
        variation.rewrite(change(), "Better said", "For three more areas", SOMEBODY);
        assertThat(variation.submittedBy()).isEmpty();
        assertThat(variation.query().flatMap(Query::answer)).contains("For three more areas");
    }

    @Test
    void whatIsWithTheDepartmentIsNotWrittenAnew() {
        assertThatThrownBy(() -> at(SUBMITTED).rewrite(change(), "Why", null, SOMEBODY))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("“submitted”, so what it asks for cannot be changed now");
    }

    private static Variation at(VariationStatus status) {
        var variation = new Variation(
                "VAR-2017-0001",
                AwardReference.of("CSCIP-2017-0004"),
                UUID.randomUUID(),
                change(),
                "Recruiting takes longer",
                SOMEBODY,
                NOW);
        WAYS.getOrDefault(status, List.of())
                .forEach(step -> STEPS.getOrDefault(step, _ -> {}).accept(variation));
        return variation;
    }

    private static Change change() {
        return new Change.LastDay(LocalDate.of(2020, 3, 31), LocalDate.of(2020, 9, 30));
    }
}
