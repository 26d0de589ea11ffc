package uk.gov.education.grants.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/// Proposes who assesses what. First, as many of the missing assessments as can be are given out; then, as many
/// as can be go to somebody who knows the subject; then, the bids in hand are as even as can be. Nobody goes
/// beyond their room. The same question always has the same answer.
///
/// It is a flow at least cost from the bids to the assessors: every step takes the cheapest way to give out one
/// more assessment, taking back and passing on what was given out before where that is better for all.
final class Proposer {

    /// A bid, and how many assessments it still needs.
    record Need(UUID bid, int assessments) {}

    /// An assessor: how many bids are in hand, and how many more they take.
    record Hands(UUID assessor, int open, int room) {}

    /// What an assessment costs that goes to somebody who does not know the subject: more than all bids in hand
    /// together.
    private static final long UNKNOWN_SUBJECT = 1_000_000_000;

    private static final int SOURCE = 0;

    private final List<Need> needs;
    private final List<Hands> hands;
    private final int sink;
    private final List<List<Way>> waysFrom = new ArrayList<>();

    /// One assessment that may go from here to there, and the way back.
    private static final class Way {

        private final int from;
        private final int to;
        private final long cost;
        private int left;
        private Way back = this;

        private Way(int from, int to, int left, long cost) {
            this.from = from;
            this.to = to;
            this.left = left;
            this.cost = cost;
        }

        private void take() {
            left--;
            back.left++;
        }
    }

    private Proposer(List<Need> needs, List<Hands> hands) {
        this.needs = needs;
        this.hands = hands;
        this.sink = needs.size() + hands.size() + 1;
        for (var node = 0; node <= sink; node++) {
            waysFrom.add(new ArrayList<>());
        }
    }

    /// The assessors proposed for each bid, in the order in which they were given.
    static Map<UUID, List<UUID>> propose(
            List<Need> needs,
            List<Hands> hands,
            BiPredicate<UUID, UUID> mayAssess,
            BiPredicate<UUID, UUID> knowsTheSubject) {
        var proposer = new Proposer(needs, hands);
        proposer.open(mayAssess, knowsTheSubject);
        proposer.giveOut();
        return proposer.given();
    }

    private void open(BiPredicate<UUID, UUID> mayAssess, BiPredicate<UUID, UUID> knowsTheSubject) {
        var all = needs.stream().mapToInt(Need::assessments).sum();
        for (var bid = 0; bid < needs.size(); bid++) {
            var need = needs.get(bid);
            connect(SOURCE, nodeOfBid(bid), need.assessments(), 0);
            for (var one = 0; one < hands.size(); one++) {
                var assessor = hands.get(one).assessor();
                if (mayAssess.test(need.bid(), assessor)) {
                    var cost = knowsTheSubject.test(need.bid(), assessor) ? 0 : UNKNOWN_SUBJECT;
                    connect(nodeOfBid(bid), nodeOfAssessor(one), 1, cost);
                }
            }
        }
        for (var one = 0; one < hands.size(); one++) {
            var each = hands.get(one);
            for (var more = 0; more < Math.min(each.room(), all); more++) {
                connect(nodeOfAssessor(one), sink, 1, 2L * (each.open() + more) + 1);
            }
        }
    }

    private void connect(int from, int to, int left, long cost) {
        var there = new Way(from, to, left, cost);
        var back = new Way(to, from, 0, -cost);
        there.back = back;
        back.back = there;
        waysFrom.get(from).add(there);
        waysFrom.get(to).add(back);
    }

    private void giveOut() {
        for (var last = cheapest(); last[sink] != null; last = cheapest()) {
            for (var way = last[sink]; way != null; way = last[way.from]) {
                way.take();
            }
        }
    }

    /// The last way of the cheapest path to every node that can be reached.
    private Way[] cheapest() {
        var cost = new long[sink + 1];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[SOURCE] = 0;
        var last = new Way[sink + 1];
        var waits = new boolean[sink + 1];
        var next = new ArrayDeque<Integer>(List.of(SOURCE));
        while (!next.isEmpty()) {
            var here = next.remove();
            waits[here] = false;
            for (var way : waysFrom.get(here)) {
                if (way.left > 0 && cost[here] + way.cost < cost[way.to]) {
                    cost[way.to] = cost[here] + way.cost;
                    last[way.to] = way;
                    if (!waits[way.to]) {
                        waits[way.to] = true;
                        next.add(way.to);
                    }
                }
            }
        }
        return last;
    }

    private Map<UUID, List<UUID>> given() {
        var given = new LinkedHashMap<UUID, List<UUID>>();
        for (var bid = 0; bid < needs.size(); bid++) {
            given.put(
                    needs.get(bid).bid(),
                    waysFrom.get(nodeOfBid(bid)).stream()
                            .filter(way -> way.to > needs.size() && way.left == 0)
                            .map(way -> hands.get(way.to - needs.size() - 1).assessor())
                            .toList());
        }
        return given;
    }

    private static int nodeOfBid(int bid) {
        return bid + 1;
    }

    private int nodeOfAssessor(int assessor) {
        return needs.size() + 1 + assessor;
    }
}
