package uk.gov.education.grants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.AwardStatus.ACCEPTED;
import static uk.gov.education.grants.award.AwardStatus.APPROVED;
import static uk.gov.education.grants.award.AwardStatus.CLOSED;
import static uk.gov.education.grants.award.AwardStatus.DECLINED;
import static uk.gov.education.grants.award.AwardStatus.FINAL_CLAIM;
import static uk.gov.education.grants.award.AwardStatus.LAPSED;
import static uk.gov.education.grants.award.AwardStatus.LIVE;
import static uk.gov.education.grants.award.AwardStatus.OFFERED;
import static uk.gov.education.grants.award.AwardStatus.PROPOSED;
import static uk.gov.education.grants.award.AwardStatus.RECONCILED;
import static uk.gov.education.grants.award.AwardStatus.REFUSED;
import static uk.gov.education.grants.award.AwardStatus.SUSPENDED;
import static uk.gov.education.grants.award.AwardStatus.TERMINATED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.grants.shared.Conflict;

/// Every pair of "is" and "may become", written out a second time, and every verb in every state.
class AwardStatusTest {

    private static final Map<AwardStatus, Set<AwardStatus>> LAW = new EnumMap<>(Map.ofEntries(
            Map.entry(PROPOSED, Set.of(APPROVED, REFUSED)),
            Map.entry(APPROVED, Set.of(OFFERED)),
            Map.entry(REFUSED, Set.of()),
            Map.entry(OFFERED, Set.of(ACCEPTED, DECLINED, LAPSED)),
            Map.entry(ACCEPTED, Set.of(LIVE)),
            Map.entry(DECLINED, Set.of()),
            Map.entry(LAPSED, Set.of()),
            Map.entry(LIVE, Set.of(SUSPENDED, FINAL_CLAIM, TERMINATED)),
            Map.entry(SUSPENDED, Set.of(LIVE, TERMINATED)),
            Map.entry(FINAL_CLAIM, Set.of(RECONCILED, TERMINATED)),
            Map.entry(RECONCILED, Set.of(CLOSED)),
            Map.entry(CLOSED, Set.of()),
            Map.entry(TERMINATED, Set.of())));

    static Stream<Arguments> pairs() {
        return Stream.of(AwardStatus.values())
                .flatMap(from -> Stream.of(AwardStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void oneFollowsAnotherExactlyWhereTheLawSaysSo(AwardStatus from, AwardStatus to) {
        assertThat(from.next().contains(to)).isEqualTo(LAW.get(from).contains(to));
    }

    @Test
    void everyStatusCanBeReached() {
        var reached = EnumSet.of(PROPOSED);
        while (Set.copyOf(reached).stream().anyMatch(status -> reached.addAll(status.next()))) {
            assertThat(reached).isNotEmpty();
        }
        assertThat(reached).containsExactlyInAnyOrder(AwardStatus.values());
    }

    @ParameterizedTest
    @EnumSource(AwardStatus.class)
    void whatHoldsMoneyAndWhatCameToNothingAreNeverTheSame(AwardStatus status) {
        assertThat(AwardStatus.RUNNING.contains(status) && AwardStatus.CAME_TO_NOTHING.contains(status))
                .isFalse();
    }

    @Test
    void aVerbThatDoesNotFollowIsRefusedInASentence() {
        var award = Examples.award();
        assertThatThrownBy(award::accept)
                .isInstanceOf(Conflict.class)
                .hasMessage("Award CSCIP-2026-0001 is \"Proposed\" and cannot become \"Accepted\".");
        assertThat(award.status()).isEqualTo(PROPOSED);
    }
}
