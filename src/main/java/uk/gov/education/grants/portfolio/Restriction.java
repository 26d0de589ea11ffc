package uk.gov.education.grants.portfolio;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.shared.Percent;

/// One limit as arithmetic on whole numbers: what the chosen bids weigh together is no more than the most. A bid weighs
/// so much at its least amount, and so much more for each step above it.
///
/// @param scale by what the numbers are divided for a solver that reckons with decimals
record Restriction(List<Long> atLeast, List<Long> perStep, long most, double scale) {

    /// All numbers from one to nine divide it, so that a bid can be counted in equal parts in any number of regions.
    private static final long PARTS = 2_520;

    /// Everything that limits and money ask of these offers.
    static List<Restriction> of(List<Stepped> bids, Limits limits, Headroom left) {
        var all = new ArrayList<Restriction>();
        all.add(restriction(
                bids, Stepped::least, Stepped::step, left.roundLeft().pence(), 1));
        var years = left.budgetLeft().years().keySet().stream().toList();
        bids.stream()
                .flatMap(bid -> bid.bid().asked().years().keySet().stream())
                .filter(year -> !years.contains(year))
                .distinct()
                .forEach(year -> all.add(restriction(bids, bid -> bid.leastIn(year), bid -> bid.stepIn(year), 0, 1)));
        years.forEach(year -> all.add(restriction(
                bids,
                bid -> bid.leastIn(year),
                bid -> bid.stepIn(year),
                left.budgetLeft().in(year).pence(),
                1)));
        limits.ceiling().ifPresent(ceiling -> {
            var leads = new LinkedHashMap<String, Integer>();
            bids.forEach(bid -> leads.merge(bid.bid().organisation(), 1, Integer::sum));
            leads.keySet()
                    .forEach(lead -> all.add(restriction(
                            bids,
                            bid -> bid.bid().organisation().equals(lead) ? bid.least() : 0,
                            bid -> bid.bid().organisation().equals(lead) ? bid.step() : 0,
                            ceiling.pence(),
                            1)));
        });
        limits.shares()
                .forEach(share -> all.add(restriction(
                        bids,
                        bid -> Math.multiplyExact(bid.least(), weight(bid, share)),
                        bid -> Math.multiplyExact(bid.step(), weight(bid, share)),
                        0,
                        PARTS * 10_000.0)));
        return all;
    }

    /// Whether these amounts keep to it, to the penny. A bid that is not chosen has a negative number of steps.
    boolean holdsFor(List<Integer> steps) {
        return excess(steps).signum() <= 0;
    }

    BigInteger excess(List<Integer> steps) {
        var sum = BigInteger.ZERO;
        for (var bid = 0; bid < steps.size(); bid++) {
            if (steps.get(bid) >= 0) {
                sum = sum.add(BigInteger.valueOf(atLeast.get(bid)))
                        .add(BigInteger.valueOf(perStep.get(bid)).multiply(BigInteger.valueOf(steps.get(bid))));
            }
        }
        return sum.subtract(BigInteger.valueOf(most));
    }

    /// A part of a pound that counts for the share, less the part that is asked for; the other way round for the most.
    private static long weight(Stepped bid, MoneyShare share) {
        var there = share.partOf(bid.bid(), PARTS) * hundred();
        var asked = PARTS * share.share().hundredths();
        return share.atLeast() ? asked - there : there - asked;
    }

    private static long hundred() {
        return Percent.of(100).hundredths();
    }

    private static Restriction restriction(
            List<Stepped> bids, ToLongFunction<Stepped> least, ToLongFunction<Stepped> step, long most, double scale) {
        return new Restriction(
                bids.stream().map(least::applyAsLong).toList(),
                bids.stream().map(step::applyAsLong).toList(),
                most,
                scale);
    }
}
