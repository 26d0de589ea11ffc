package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.assessment.Proposer.Hands;
import uk.gov.education.grants.assessment.Proposer.Need;

/// Who is proposed: complete bids first, then assessors who know the subject, then even hands.
class ProposerTest {

    record Pair(UUID bid, UUID assessor) {}

    @Test
    void bidsGoToWhoeverHasLeastInHand() {
        var ana = new Hands(id(), 3, 5);
        var ben = new Hands(id(), 0, 5);
        var bids = List.of(new Need(id(), 1), new Need(id(), 1), new Need(id(), 1));
        var proposed = Proposer.propose(bids, List.of(ana, ben), (_, _) -> true, (_, _) -> false);
        assertThat(proposed.values()).allSatisfy(people -> assertThat(people).containsExactly(ben.assessor()));
    }

    @Test
    void whoKnowsTheSubjectGoesBeforeWhoHasLeastInHand() {
        var ana = new Hands(id(), 3, 1);
        var ben = new Hands(id(), 0, 5);
        var bid = new Need(id(), 1);
        assertThat(Proposer.propose(
                        List.of(bid),
                        List.of(ana, ben),
                        (_, _) -> true,
                        (_, assessor) -> assessor.equals(ana.assessor())))
                .containsEntry(bid.bid(), List.of(ana.assessor()));
    }

    @Test
    void anExpertIsLeftToTheBidThatOnlyTheyMayAssess() {
        var expert = new Hands(id(), 0, 1);
        var other = new Hands(id(), 0, 1);
        var first = new Need(id(), 1);
        var second = new Need(id(), 1);
        assertThat(Proposer.propose(
                        List.of(first, second),
                        List.of(expert, other),
                        (bid, assessor) -> bid.equals(first.bid()) || assessor.equals(expert.assessor()),
                        (_, assessor) -> assessor.equals(expert.assessor())))
                .containsEntry(first.bid(), List.of(other.assessor()))
                .containsEntry(second.bid(), List.of(expert.assessor()));
    }

    @Test
    void nobodyIsProposedWhereNobodyMayAssess() {
        var bid = new Need(id(), 2);
        assertThat(Proposer.propose(List.of(bid), List.of(new Hands(id(), 0, 9)), (_, _) -> false, (_, _) -> true))
                .containsEntry(bid.bid(), List.of());
        assertThat(Proposer.propose(List.of(bid), List.of(), (_, _) -> true, (_, _) -> true))
                .containsEntry(bid.bid(), List.of());
    }

    /// Whatever the bids and the people: nobody is barred, doubled or over their room, the answer is the same
    /// when asked again, and no other way of giving out the bids is better.
    @RepeatedTest(150)
    void noOtherWayIsBetter(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var needs = new ArrayList<Need>();
        for (var bid = 0; bid < 1 + random.nextInt(4); bid++) {
            needs.add(new Need(new UUID(1, bid), 1 + random.nextInt(2)));
        }
        var hands = new ArrayList<Hands>();
        for (var one = 0; one < 1 + random.nextInt(4); one++) {
            hands.add(new Hands(new UUID(2, one), random.nextInt(4), random.nextInt(4)));
        }
        var free = pairs(needs, hands, random, 0.7);
        var known = pairs(needs, hands, random, 0.3);
        var proposed = propose(needs, hands, free, known);

        assertThat(propose(needs, hands, free, known)).isEqualTo(proposed);
        proposed.forEach((bid, people) -> {
            assertThat(people).doesNotHaveDuplicates();
            assertThat(people).allSatisfy(person -> assertThat(free).contains(new Pair(bid, person)));
        });
        assertThat(needs)
                .allSatisfy(need -> assertThat(proposed.get(need.bid())).hasSizeLessThanOrEqualTo(need.assessments()));
        assertThat(worth(proposed, hands, known)).isEqualTo(bestOf(needs, hands, free, known));
    }

    @Test
    void twoHundredBidsAndFortyAssessorsAreGivenOutWhole() {
        var random = new Random(7);
        var needs = new ArrayList<Need>();
        for (var bid = 0; bid < 200; bid++) {
            needs.add(new Need(new UUID(1, bid), 3));
        }
        var hands = new ArrayList<Hands>();
        for (var one = 0; one < 40; one++) {
            hands.add(new Hands(new UUID(2, one), 0, 16));
        }
        var free = pairs(needs, hands, random, 0.9);
        var known = pairs(needs, hands, random, 0.2);
        var proposed = propose(needs, hands, free, known);
        assertThat(proposed.values()).allSatisfy(people -> assertThat(people).hasSize(3));
        assertThat(hands).allSatisfy(each -> assertThat(given(proposed, each)).isLessThanOrEqualTo(16));
    }

    private static Map<UUID, List<UUID>> propose(List<Need> needs, List<Hands> hands, Set<Pair> free, Set<Pair> known) {
        return Proposer.propose(
                needs,
                hands,
                (bid, assessor) -> free.contains(new Pair(bid, assessor)),
                (bid, assessor) -> known.contains(new Pair(bid, assessor)));
    }

    private static Set<Pair> pairs(List<Need> needs, List<Hands> hands, Random random, double share) {
        var pairs = new HashSet<Pair>();
        for (var need : needs) {
            for (var each : hands) {
                if (random.nextDouble() < share) {
                    pairs.add(new Pair(need.bid(), each.assessor()));
                }
            }
        }
        return pairs;
    }

    /// More is better: how many are given out, then how many to somebody who knows, then the evenness of all hands.
    private static long worth(Map<UUID, List<UUID>> proposed, List<Hands> hands, Set<Pair> known) {
        var out = proposed.values().stream().mapToLong(List::size).sum();
        var fit = proposed.entrySet().stream()
                .mapToLong(each -> each.getValue().stream()
                        .filter(person -> known.contains(new Pair(each.getKey(), person)))
                        .count())
                .sum();
        var squares = hands.stream()
                .mapToLong(each -> {
                    var together = each.open() + given(proposed, each);
                    return together * together;
                })
                .sum();
        return out * 1_000_000 + fit * 10_000 - squares;
    }

    private static long given(Map<UUID, List<UUID>> proposed, Hands each) {
        return proposed.values().stream()
                .flatMap(List::stream)
                .filter(each.assessor()::equals)
                .count();
    }

    /// The worth of the best way, found by trying all.
    private static long bestOf(List<Need> needs, List<Hands> hands, Set<Pair> free, Set<Pair> known) {
        return bestOf(needs, hands, free, known, 0, new HashMap<>());
    }

    private static long bestOf(
            List<Need> needs,
            List<Hands> hands,
            Set<Pair> free,
            Set<Pair> known,
            int next,
            Map<UUID, List<UUID>> sofar) {
        if (next == needs.size()) {
            return hands.stream().allMatch(each -> given(sofar, each) <= each.room())
                    ? worth(sofar, hands, known)
                    : Long.MIN_VALUE;
        }
        var need = needs.get(next);
        var best = Long.MIN_VALUE;
        for (var some = 0; some < 1 << hands.size(); some++) {
            var people = new ArrayList<UUID>();
            for (var one = 0; one < hands.size(); one++) {
                if ((some >> one & 1) == 1
                        && free.contains(new Pair(need.bid(), hands.get(one).assessor()))) {
                    people.add(hands.get(one).assessor());
                }
            }
            if (people.size() == Integer.bitCount(some) && people.size() <= need.assessments()) {
                sofar.put(need.bid(), people);
                best = Math.max(best, bestOf(needs, hands, free, known, next + 1, sofar));
            }
        }
        sofar.remove(need.bid());
        return best;
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
