package uk.gov.education.grants.programme;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.ledger.Movement;
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
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BudgetService(
            ProgrammeRepository programmes,
            BudgetReader budgets,
            RoundReader rounds,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.rounds = rounds;
        this.ledger = ledger;
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
        var now = budgets.hold(programme.id(), year);
        if (now.committed().isMoreThan(budget)) {
            return new BelowCommitted(year, now.committed(), now.committed().minus(budget));
        }
        var more = budget.minus(now.budget());
        var sentence = "set the budget of %s to %s".formatted(year, budget);
        if (!more.isZero()) {
            var entry = more.isPositive()
                    ? Entry.ofBudget(Movement.BUDGETED, programme.id(), year, more)
                    : Entry.ofBudget(Movement.CUT, programme.id(), year, Money.ZERO.minus(more));
            ledger.post(by, List.of(entry), sentence);
        }
        events.publishEvent(new ProgrammeChanged(by, clock.instant(), programmeCode, sentence));
        return new BudgetSet(year, budget);
    }

    private Programme find(String code) {
        return programmes
                .findByCode(code)
                .orElseThrow(() -> new NotFound("There is no programme with the code %s.".formatted(code)));
    }
}
