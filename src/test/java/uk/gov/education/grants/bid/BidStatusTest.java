package uk.gov.education.grants.bid;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;

/// Every state of a bid with everything that can be done to it: what the table allows happens, all else is refused.
class BidStatusTest {

    static final Actor JO = new Actor(UUID.randomUUID(), "Jo", Set.of(), Money.ZERO);
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    static final Map<String, Consumer<Bid>> ACTIONS = Map.ofEntries(
            entry("mark ready", bid -> bid.markReady(JO, NOW)),
            entry("return", bid -> bid.returnToEditors("why")),
            entry("submit", bid -> bid.submit(JO, NOW, "abc")),
            entry("reopen", Bid::reopen),
            entry("withdraw", bid -> bid.withdraw("why")),
            entry("find ineligible", bid -> bid.findIneligible("why")),
            entry("reinstate", Bid::reinstate),
            entry("assess", bid -> bid.progressTo(BidStatus.IN_ASSESSMENT)),
            entry("moderate", bid -> bid.progressTo(BidStatus.MODERATED)),
            entry("recommend", bid -> bid.progressTo(BidStatus.RECOMMENDED)),
            entry("invite", bid -> bid.answerInterest(null)),
            entry("decide", bid -> bid.progressTo(BidStatus.SUCCESSFUL)));

    static final Map<BidStatus, Set<String>> ALLOWED = Map.ofEntries(
            entry(BidStatus.DRAFT, Set.of("mark ready", "withdraw")),
            entry(BidStatus.READY, Set.of("return", "submit", "withdraw")),
            entry(BidStatus.SUBMITTED, Set.of("reopen", "withdraw", "find ineligible", "assess", "invite")),
            entry(BidStatus.IN_ASSESSMENT, Set.of("moderate", "find ineligible", "withdraw")),
            entry(BidStatus.MODERATED, Set.of("recommend", "invite", "find ineligible", "withdraw")),
            entry(BidStatus.RECOMMENDED, Set.of("moderate", "decide", "withdraw")),
            entry(BidStatus.SUCCESSFUL, Set.of()),
            entry(BidStatus.UNSUCCESSFUL, Set.of()),
            entry(BidStatus.INVITED, Set.of()),
            entry(BidStatus.NOT_INVITED, Set.of()),
            entry(BidStatus.INELIGIBLE, Set.of("reinstate")),
            entry(BidStatus.WITHDRAWN, Set.of()));

    @TestFactory
    Stream<DynamicTest> everyStateWithEveryAction() {
        return Stream.of(BidStatus.values())
                .flatMap(status -> ACTIONS.keySet().stream()
                        .map(action -> DynamicTest.dynamicTest(status.title() + ": " + action, () -> {
                            var bid = bidThatIs(status);
                            if (ALLOWED.get(status).contains(action)) {
                                ACTIONS.get(action).accept(bid);
                                assertThat(bid.status()).isNotEqualTo(status);
                            } else {
                                assertThatThrownBy(() -> ACTIONS.get(action).accept(bid))
                                        .isInstanceOf(Conflict.class)
                                        .hasMessageContaining(status.title());
                                assertThat(bid.status()).isEqualTo(status);
                            }
                        })));
    }

    /// Walks the shortest way of the table to a state.
    static Bid bidThatIs(BidStatus status) {
        var bid = new Bid(
                BidReference.of("BID-2026-0001"), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), JO, NOW);
        wayTo(status).forEach(bid::progressTo);
        return bid;
    }

    static List<BidStatus> wayTo(BidStatus status) {
        return switch (status) {
            case DRAFT -> List.of();
            case READY -> List.of(BidStatus.READY);
            case WITHDRAWN -> List.of(BidStatus.WITHDRAWN);
            case SUBMITTED -> List.of(BidStatus.READY, BidStatus.SUBMITTED);
            case INVITED, NOT_INVITED -> beyond(BidStatus.SUBMITTED, status);
            case INELIGIBLE -> List.of(BidStatus.READY, BidStatus.SUBMITTED, BidStatus.INELIGIBLE);
            case IN_ASSESSMENT -> List.of(BidStatus.READY, BidStatus.SUBMITTED, BidStatus.IN_ASSESSMENT);
            case MODERATED -> beyond(BidStatus.IN_ASSESSMENT, status);
            case RECOMMENDED -> beyond(BidStatus.MODERATED, status);
            case SUCCESSFUL, UNSUCCESSFUL -> beyond(BidStatus.RECOMMENDED, status);
        };
    }

    private static List<BidStatus> beyond(BidStatus before, BidStatus status) {
        return Stream.concat(wayTo(before).stream(), Stream.of(status)).toList();
    }

    @Test
    void theBidderLearnsTheOutcomeOnlyWhenInformed() {
        assertThat(BidStatus.SUCCESSFUL.titleForBidder(false)).isEqualTo("Being considered");
        assertThat(BidStatus.SUCCESSFUL.titleForBidder(true)).isEqualTo("Successful");
        assertThat(BidStatus.UNSUCCESSFUL.titleForBidder(false)).isEqualTo("Being considered");
        assertThat(BidStatus.DRAFT.titleForBidder(false)).isEqualTo("Draft");
    }
}
