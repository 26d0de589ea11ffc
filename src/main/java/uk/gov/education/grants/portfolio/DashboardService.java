package uk.gov.education.grants.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.monitoring.ReturnListService;
import uk.gov.education.grants.portfolio.Dashboard.RoundLine;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.programme.RoundRow;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// Says how a programme stands, for those who own it or decide in it.
@Service
@Transactional(readOnly = true)
public class DashboardService {

    private final BudgetService budgets;
    private final ReturnListService returns;
    private final JdbcClient db;
    private final Clock clock;

    DashboardService(BudgetService budgets, ReturnListService returns, JdbcClient db, Clock clock) {
        this.budgets = budgets;
        this.returns = returns;
        this.db = db;
        this.clock = clock;
    }

    private record Progress(
            String round,
            long bids,
            Money asked,
            long decided,
            long told,
            Optional<Integer> daysToDecide,
            Optional<Integer> daysToTell) {}

    public Dashboard of(Actor by, String programme) {
        PortfolioAccess.requireCases(by, programme);
        var budget = budgets.view(by, programme);
        var progress = progress(programme);
        return new Dashboard(
                budget,
                returns.late(by, programme),
                budget.rounds().stream().map(round -> line(round, progress)).toList());
    }

    private RoundLine line(RoundRow round, Map<String, Progress> all) {
        var progress = all.getOrDefault(
                round.code(), new Progress(round.code(), 0, Money.ZERO, 0, 0, Optional.empty(), Optional.empty()));
        return new RoundLine(
                round,
                round.status(clock.instant()),
                progress.bids(),
                progress.asked(),
                progress.decided(),
                progress.told(),
                progress.daysToDecide(),
                progress.daysToTell());
    }

    /// The days of the United Kingdom count. Half of the bids took no longer than the middle one.
    private Map<String, Progress> progress(String programme) {
        return db.sql("""
                        select r.code as round,
                               count(*) as bids,
                               coalesce(sum(b.asked_pence), 0)::bigint as asked,
                               count(d.decided_on) as decided,
                               count(d.told_on) as told,
                               percentile_disc(0.5) within group (order by d.decided_on - d.submitted_on) as days_to_decide,
                               percentile_disc(0.5) within group (order by d.told_on - d.submitted_on) as days_to_tell
                          from programme p
                          join funding_round r on r.programme_id = p.id
                          join bid b on b.round_id = r.id and b.status not in ('DRAFT', 'READY', 'WITHDRAWN')
                          left join recommendation n on n.bid_id = b.id and n.taken_back_at is null
                          left join award a on a.bid_id = b.id and a.status <> 'REFUSED'
                         cross join lateral (
                               select (b.submitted_at at time zone 'Europe/London')::date as submitted_on,
                                      coalesce(
                                          case when n.advice = 'FUND' then a.approved_on
                                               else (n.recommended_at at time zone 'Europe/London')::date end,
                                          (b.informed_at at time zone 'Europe/London')::date) as decided_on,
                                      (b.informed_at at time zone 'Europe/London')::date as told_on) d
                         where p.code = :programme
                         group by r.code""").param("programme", programme).query((row, _) -> progress(row)).list().stream()
                .collect(Collectors.toMap(Progress::round, Function.identity()));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getString("round"),
                row.getLong("bids"),
                new Money(row.getLong("asked")),
                row.getLong("decided"),
                row.getLong("told"),
                Optional.ofNullable(row.getObject("days_to_decide", Integer.class)),
                Optional.ofNullable(row.getObject("days_to_tell", Integer.class)));
    }
}
