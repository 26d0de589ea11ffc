package uk.gov.education.grants.programme;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.BudgetOutcome.BelowCommitted;
import uk.gov.education.grants.programme.BudgetOutcome.BudgetSet;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;

/// What a programme may spend in each financial year.
@Service
@Transactional(readOnly = true)
public class BudgetService {

    private final ProgrammeRepository programmes;
    private final BudgetReader budgets;
    private final RoundReader rounds;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BudgetService(
            ProgrammeRepository programmes,
            BudgetReader budgets,
            RoundReader rounds,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.rounds = rounds;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    public BudgetView view(Actor by, String programmeCode) {
        ProgrammeAccess.requireRead(by);
        var programme = find(programmeCode);
        return new BudgetView(
                programme.code(),
                programme.name(),
                budgets.years(programme.id()),
                rounds.ofProgramme(programme.id()),
                budgets.shortfall(programme.id()));
    }

    /// Sets the budget of a year, never below what is committed already.
    @Transactional
    public BudgetOutcome setBudget(Actor by, String programmeCode, FinancialYear year, Money budget) {
        ProgrammeAccess.requireSetUp(by);
        var programme = find(programmeCode);
        var rowsChanged = db.sql("""
                        insert into programme_budget as b (programme_id, financial_year, budget_pence)
                        values (:programme, :year, :budget)
                        on conflict (programme_id, financial_year) do update set budget_pence = excluded.budget_pence
                        where b.committed_pence <= excluded.budget_pence""")
                .param("programme", programme.id())
                .param("year", year.toString())
                .param("budget", budget.pence())
                .update();
        if (rowsChanged == 0) {
            var committed = committedIn(programme, year);
            return new BelowCommitted(year, committed, committed.minus(budget));
        }
        events.publishEvent(new ProgrammeChanged(
                by, clock.instant(), programmeCode, "set the budget of %s to %s".formatted(year, budget)));
        return new BudgetSet(year, budget);
    }

    private Money committedIn(Programme programme, FinancialYear year) {
        return budgets.years(programme.id()).stream()
                .filter(row -> row.year().equals(year))
                .findFirst()
                .map(BudgetRow::committed)
                .orElse(Money.ZERO);
    }

    private Programme find(String code) {
        return programmes
                .findByCode(code)
                .orElseThrow(() -> new NotFound("There is no programme with the code %s.".formatted(code)));
    }
}
