package uk.gov.education.grants.portfolio;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import uk.gov.education.grants.portfolio.Solution.State;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.shared.SpendProfile;

/// Finds the set of bids that is worth most under limits, and proves that none is worth more. A whole-number programme
/// for SCIP, in OR-Tools: one yes or no for each bid, and a number of steps above its least amount.
///
/// The solver reckons with decimals, so its answer is held against every limit in whole pence before it is given out;
/// where it is a penny over, the limit is tightened by as much and the search repeated. The same question gets the same
/// answer.
final class PortfolioSolver {

    private static final int MOST_REPEATS = 5;

    static {
        Loader.loadNativeLibraries();
    }

    private final List<Stepped> bids;
    private final List<Restriction> restrictions;
    private final Limits limits;

    /// @param left what the set may come to, for the round and for each financial year
    PortfolioSolver(List<Candidate> bids, Limits limits, Headroom left) {
        this.bids = bids.stream()
                .filter(bid -> !limits.mustNot().contains(bid.reference()))
                .map(bid -> Stepped.of(bid, limits.partial()))
                .toList();
        this.limits = limits;
        this.restrictions = Restriction.of(this.bids, limits, left);
    }

    /// @param running gets what stops the search when it is run; what was found by then is given out
    Solution solve(Duration longest, Consumer<Runnable> running) {
        if (bids.isEmpty()) {
            return new Solution(State.PROVEN, Map.of(), 0, 0, Map.of());
        }
        var tighter = new double[restrictions.size()];
        var bound = Double.MAX_VALUE;
        for (var repeat = 0; repeat < MOST_REPEATS; repeat++) {
            var answer = search(longest, running, tighter);
            if (answer.steps.isEmpty()) {
                return Solution.none(answer.state);
            }
            bound = Math.min(bound, answer.bound);
            if (!tighten(tighter, answer.steps)) {
                return solution(answer, bound);
            }
        }
        return Solution.none(State.NOTHING_FOUND);
    }

    private record Answer(State state, List<Integer> steps, double bound) {}

    private Answer search(Duration longest, Consumer<Runnable> running, double[] tighter) {
        var solver = solver("SCIP");
        try {
            var model = new Model(solver, tighter);
            solver.setTimeLimit(longest.toMillis());
            running.accept(solver::interruptSolve);
            var exactly = new MPSolverParameters();
            exactly.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, 0);
            var status = solver.solve(exactly);
            return switch (status) {
                case OPTIMAL ->
                    new Answer(State.PROVEN, model.steps(), solver.objective().bestBound());
                case FEASIBLE ->
                    new Answer(
                            State.BEST_FOUND, model.steps(), solver.objective().bestBound());
                case INFEASIBLE -> new Answer(State.IMPOSSIBLE, List.of(), 0);
                default -> new Answer(State.NOTHING_FOUND, List.of(), 0);
            };
        } finally {
            running.accept(() -> {});
            solver.delete();
        }
    }

    /// Whether the answer breaks a limit by a rounding, which is then made up for.
    private boolean tighten(double[] tighter, List<Integer> steps) {
        var broken = false;
        for (var row = 0; row < restrictions.size(); row++) {
            var restriction = restrictions.get(row);
            if (!restriction.holdsFor(steps)) {
                tighter[row] += restriction.excess(steps).doubleValue() / restriction.scale() + 1e-6;
                broken = true;
            }
        }
        return broken;
    }

    private Solution solution(Answer answer, double bound) {
        var amounts = new LinkedHashMap<String, SpendProfile>();
        var worth = 0.0;
        for (var index = 0; index < bids.size(); index++) {
            if (answer.steps.get(index) >= 0) {
                var amount = bids.get(index).at(answer.steps.get(index));
                amounts.put(bids.get(index).bid().reference(), amount);
                worth += limits.goal()
                        .worth(bids.get(index).bid(), amount.total().pence());
            }
        }
        return new Solution(answer.state, amounts, worth, Math.max(bound, worth), prices());
    }

    /// What the full amount of each bid would bring elsewhere: the shadow prices of the same question without whole
    /// numbers.
    private Map<String, Double> prices() {
        var solver = solver("GLOP");
        try {
            var model = new Model(solver, new double[restrictions.size()]);
            var prices = new LinkedHashMap<String, Double>();
            if (solver.solve() != ResultStatus.OPTIMAL) {
                return prices;
            }
            for (var index = 0; index < bids.size(); index++) {
                var price = 0.0;
                for (var row = 0; row < restrictions.size(); row++) {
                    price += model.rows.get(row).dualValue() * weight(restrictions.get(row), index);
                }
                prices.put(bids.get(index).bid().reference(), price);
            }
            return prices;
        } finally {
            solver.delete();
        }
    }

    /// What a bid weighs with its full amount.
    private double weight(Restriction restriction, int bid) {
        return (restriction.atLeast().get(bid)
                        + (double) restriction.perStep().get(bid)
                                * bids.get(bid).steps())
                / restriction.scale();
    }

    private static MPSolver solver(String name) {
        return MPSolver.createSolver(name);
    }

    /// The question as the solver is asked it.
    private final class Model {

        private final MPVariable[] chosen = new MPVariable[bids.size()];
        private final MPVariable[] above = new MPVariable[bids.size()];
        private final List<MPConstraint> rows = new ArrayList<>();

        private Model(MPSolver solver, double[] tighter) {
            for (var row = 0; row < restrictions.size(); row++) {
                var restriction = restrictions.get(row);
                rows.add(solver.makeConstraint(
                        Double.NEGATIVE_INFINITY, restriction.most() / restriction.scale() - tighter[row]));
            }
            for (var index = 0; index < bids.size(); index++) {
                add(solver, index);
            }
            solver.objective().setMaximization();
        }

        private void add(MPSolver solver, int index) {
            var bid = bids.get(index);
            var must = limits.must().contains(bid.bid().reference());
            chosen[index] = solver.makeIntVar(must ? 1 : 0, 1, "");
            above[index] = solver.makeIntVar(0, bid.steps(), "");
            for (var row = 0; row < rows.size(); row++) {
                var restriction = restrictions.get(row);
                rows.get(row)
                        .setCoefficient(chosen[index], restriction.atLeast().get(index) / restriction.scale());
                rows.get(row).setCoefficient(above[index], restriction.perStep().get(index) / restriction.scale());
            }
            if (bid.steps() > 0) {
                var onlyIfChosen = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                onlyIfChosen.setCoefficient(above[index], 1);
                onlyIfChosen.setCoefficient(chosen[index], -bid.steps());
            }
            var least = limits.goal().worth(bid.bid(), bid.least());
            var full = limits.goal().worth(bid.bid(), bid.bid().asked().total().pence());
            solver.objective().setCoefficient(chosen[index], least);
            solver.objective().setCoefficient(above[index], bid.steps() == 0 ? 0 : (full - least) / bid.steps());
        }

        /// The steps above its least amount that each bid gets; below nothing for those that are not chosen.
        private List<Integer> steps() {
            return IntStream.range(0, chosen.length)
                    .mapToObj(index -> chosen[index].solutionValue() < 0.5
                            ? -1
                            : Math.toIntExact(Math.round(above[index].solutionValue())))
                    .toList();
        }
    }
}
