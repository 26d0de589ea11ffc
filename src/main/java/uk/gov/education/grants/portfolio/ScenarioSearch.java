package uk.gov.education.grants.portfolio;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.funding.QualityThreshold;
import uk.gov.education.grants.portfolio.Found.FoundBid;
import uk.gov.education.grants.portfolio.Solution.State;
import uk.gov.education.grants.programme.Headroom;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.SpendProfile;

/// Looks for the best set of a scenario, and for the best set with no limit but money to compare it with. Somebody who
/// cancels is heard within half a second, whichever instance of the service is at it.
@Component
class ScenarioSearch {

    private static final Logger log = LoggerFactory.getLogger(ScenarioSearch.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /// A scenario that is due.
    record Due(UUID scenario) {}

    static final TaskDescriptor<Due> SEARCH = TaskDescriptor.of("scenario-search", Due.class);

    private final RoundService rounds;
    private final CandidateLoader candidates;
    private final Scenarios scenarios;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    ScenarioSearch(
            RoundService rounds,
            CandidateLoader candidates,
            Scenarios scenarios,
            JdbcClient db,
            JsonMapper json,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.scenarios = scenarios;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    static OneTimeTask<Due> searching(ScenarioSearch search) {
        return Tasks.oneTime(SEARCH)
                .execute((due, _) -> search.run(due.getData().scenario()));
    }

    private record Asked(UUID round, Limits limits) {}

    void run(UUID id) {
        var asked = db.sql("select round_id, limits::text from scenario where id = :id")
                .param("id", id)
                .query((row, _) -> new Asked(
                        row.getObject("round_id", UUID.class), json.readValue(row.getString("limits"), Limits.class)))
                .single();
        try {
            scenarios.finish(id, search(id, asked), clock.instant());
        } catch (RuntimeException broken) {
            log.error("The search for scenario {} broke", id, broken);
            scenarios.finish(
                    id,
                    new Found(
                            State.NOTHING_FOUND,
                            0,
                            0,
                            0,
                            0,
                            "Something went wrong. Ask for it again.",
                            Map.of(),
                            List.of()),
                    clock.instant());
        }
    }

    private Found search(UUID id, Asked asked) {
        var round = rounds.roundFor(asked.round());
        var bids = candidates.of(asked.round());
        var threshold = round.ruleBook().rule("FR-18").map(rule -> ((QualityThreshold) rule).threshold());
        var limits = asked.limits();
        var good = bids.stream()
                .filter(bid -> limits.must().contains(bid.reference())
                        || threshold
                                .filter(least -> bid.score().compareTo(least) < 0)
                                .isEmpty())
                .toList();
        var left = leftFor(round);
        var began = clock.millis();
        var found = solved(id, good, limits, left);
        var best = limits.areMoneyAlone() ? found : solved(id, good, limits.withMoneyAlone(), left);
        var millis = clock.millis() - began;
        var reasons = new Reasons(limits, found, threshold, left);
        return new Found(
                found.state(),
                found.worth(),
                found.bound(),
                millis,
                best.worth(),
                found.isFound() ? null : why(found, good, limits, left),
                pence(left.budgetLeft()),
                bids.stream().map(bid -> found(bid, found, best, reasons)).toList());
    }

    /// What is left once the bids that the panel has advised to fund already are.
    private Headroom leftFor(RoundView round) {
        var promised = candidates.toBeFunded(round.id());
        return new Headroom(
                round.left().minus(promised.total()), round.budgetLeft().minus(promised));
    }

    /// Solves, and looks meanwhile whether somebody has cancelled.
    private Solution solved(UUID id, List<Candidate> bids, Limits limits, Headroom left) {
        var stop = new AtomicReference<Runnable>(() -> {});
        Consumer<Runnable> running = stop::set;
        try (var watch =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            var looking = watch.scheduleAtFixedRate(
                    () -> {
                        if (scenarios.isCancelled(id)) {
                            stop.get().run();
                        }
                    },
                    BETWEEN_LOOKS.toMillis(),
                    BETWEEN_LOOKS.toMillis(),
                    TimeUnit.MILLISECONDS);
            var solution = new PortfolioSolver(bids, limits, left).solve(Duration.ofSeconds(limits.seconds()), running);
            looking.cancel(true);
            return solution;
        }
    }

    private static String why(Solution found, List<Candidate> bids, Limits limits, Headroom left) {
        if (found.state() != State.IMPOSSIBLE) {
            return "No set was found in %d seconds. Give it longer.".formatted(limits.seconds());
        }
        var must = bids.stream()
                .filter(bid -> limits.must().contains(bid.reference()))
                .map(bid -> limits.partial() ? bid.asked().scaledTo(bid.least()) : bid.asked())
                .reduce(SpendProfile.NOTHING, SpendProfile::plus);
        return left.shortFor(must)
                .map(shortage -> "The bids that must be in do not fit. " + String.join(" ", shortage.sentences()))
                .orElse("No set of bids keeps to all these limits. Take one of them away, or make it wider.");
    }

    private static FoundBid found(Candidate bid, Solution found, Solution best, Reasons reasons) {
        return new FoundBid(
                bid.reference(),
                bid.project(),
                bid.organisation(),
                bid.regions().stream().sorted().map(region -> region.title()).toList(),
                bid.theme(),
                bid.score().hundredths(),
                bid.children(),
                bid.asked().total().pence(),
                Optional.ofNullable(found.amounts().get(bid.reference()))
                        .map(ScenarioSearch::pence)
                        .orElse(Map.of()),
                Optional.ofNullable(best.amounts().get(bid.reference()))
                        .map(amount -> amount.total().pence())
                        .orElse(0L),
                reasons.of(bid));
    }

    private static Map<String, Long> pence(SpendProfile amount) {
        return amount.years().entrySet().stream()
                .collect(Collectors.toMap(
                        year -> year.getKey().toString(),
                        year -> year.getValue().pence()));
    }
}
