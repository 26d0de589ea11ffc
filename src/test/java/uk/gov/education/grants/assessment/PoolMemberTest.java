package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who of the pool may be asked: whoever is trained, has signed a declaration, and has room.
class PoolMemberTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void whoIsTrainedAndDeclaredAndHasRoomMayBeAsked() {
        assertThat(member(4, TODAY, TODAY.minusMonths(12)).bar(TODAY)).isEmpty();
    }

    @Test
    void trainingAndDeclarationEndAfterTheirLastDay() {
        assertThat(member(0, TODAY.minusDays(1), TODAY.minusMonths(12)).bar(TODAY))
                .hasValue("without training since it ended on 23 November 2026");
        assertThat(member(0, TODAY, TODAY.minusMonths(12).minusDays(1)).bar(TODAY))
                .hasValue("without a declaration of interests since theirs ended on 23 November 2026");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(member(0, null, null).bar(TODAY))
                .hasValue("not trained yet and without a signed declaration of interests");
    }

    @Test
    void whoHasAllTheBidsTheyTakeIsAskedNoMore() {
        assertThat(member(5, TODAY, TODAY).bar(TODAY)).hasValue("at their limit of 5 bids at a time");
        assertThat(member(7, TODAY, TODAY).room()).isZero();
    }

    private static PoolMember member(int open, @Nullable LocalDate trainedUntil, @Nullable LocalDate signedOn) {
        return new PoolMember(
                UUID.randomUUID(),
                "ana@example.org",
                "Ana",
                open,
                5,
                trainedUntil == null ? null : LocalDate.of(2020, 1, 1),
                trainedUntil,
                signedOn,
                List.of());
    }
}
