package uk.gov.education.grants.portfolio;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.portfolio.Found.FoundBid;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// What if? Officers ask for the best set of a round's bids under limits of their choice; it is looked for in the
/// background. One scenario can be adopted: the panel's sheet then goes by it.
@Service
@Transactional(readOnly = true)
public class ScenarioService {

    private final RoundService rounds;
    private final Scenarios scenarios;
    private final PanelService panel;
    private final JdbcClient db;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScenarioService(
            RoundService rounds,
            Scenarios scenarios,
            PanelService panel,
            JdbcClient db,
            ObjectProvider<SchedulerClient> scheduler,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.scenarios = scenarios;
        this.panel = panel;
        this.db = db;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /// The scenarios of a round, the latest first.
    public List<Scenario> list(Actor by, String roundCode) {
        PortfolioAccess.requireRead(by, roundCode);
        return scenarios.of(rounds.view(by, roundCode).id());
    }

    /// The sheet with the bids from which a scenario can choose.
    public PanelView toAsk(Actor officer, String roundCode) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        return panel.whole(officer, roundCode);
    }

    public ScenarioView view(Actor by, String roundCode, int number) {
        PortfolioAccess.requireRead(by, roundCode);
        var round = rounds.view(by, roundCode);
        return new ScenarioView(round, scenarios.one(round.id(), number), PortfolioAccess.mayPrepare(by));
    }

    public ComparisonView compare(Actor by, String roundCode, int one, int other) {
        PortfolioAccess.requireRead(by, roundCode);
        var round = rounds.view(by, roundCode);
        return new ComparisonView(round, scenarios.one(round.id(), one), scenarios.one(round.id(), other));
    }

    /// Asks for the best set.
    ///
    /// @return the number of the scenario
    @Transactional
    public int ask(Actor officer, String roundCode, String name, Limits limits) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        var round = hold(officer, roundCode);
        var id = UUID.randomUUID();
        var number = scenarios.keep(id, round.id(), name, limits, officer, clock.instant());
        acted(officer, roundCode, "asked for scenario %d, “%s”".formatted(number, name));
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        ScenarioSearch.SEARCH
                                .instance(id.toString())
                                .data(new ScenarioSearch.Due(id))
                                .build(),
                        clock.instant());
        return number;
    }

    /// Stops the search. The best set that was found by then is kept.
    @Transactional
    public void cancel(Actor officer, String roundCode, int number) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        var round = rounds.view(officer, roundCode).id();
        scenarios.one(round, number);
        scenarios.cancel(round, number, clock.instant());
        acted(officer, roundCode, "stopped the search for scenario " + number);
    }

    /// The panel's sheet goes by this set from now on, with its amounts.
    @Transactional
    public void adopt(Actor officer, String roundCode, int number) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        var round = hold(officer, roundCode);
        var scenario = scenarios.one(round.id(), number);
        if (!scenario.hasSet()) {
            throw new Conflict("Scenario %d has found no set of bids, so it cannot be adopted.".formatted(number));
        }
        panel.keep(officer, roundCode, amountsOf(scenario.found().orElseThrow(), openBids(round)));
        scenarios.adopt(round.id(), number, officer, clock.instant());
        acted(officer, roundCode, "adopted scenario %d, “%s”".formatted(number, scenario.name()));
    }

    /// The panel's sheet goes by the ranking again. Amounts stay as they are.
    @Transactional
    public void goBackToRanking(Actor officer, String roundCode) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        scenarios.goBackToRanking(hold(officer, roundCode).id());
        acted(officer, roundCode, "went back from the scenario to the ranking");
    }

    private Set<String> openBids(RoundView round) {
        return panel.sheet(round, Amounts.AS_KEPT).open().stream()
                .map(line -> line.bid().reference())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Only of bids on which the panel has still to advise.
    private static Amounts amountsOf(Found found, Set<String> open) {
        return new Amounts(found.bids().stream()
                .filter(bid -> bid.isIn() && open.contains(bid.reference()))
                .collect(Collectors.toMap(
                        FoundBid::reference, bid -> bid.amount().total())));
    }

    private RoundView hold(Actor officer, String roundCode) {
        var round = rounds.view(officer, roundCode);
        db.sql("select from funding_round where id = :round for no key update")
                .param("round", round.id())
                .query()
                .listOfRows();
        return round;
    }

    private void acted(Actor officer, String roundCode, String sentence) {
        events.publishEvent(new PanelActed(officer, clock.instant(), roundCode, sentence));
    }
}
