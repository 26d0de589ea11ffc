package uk.gov.education.grants.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.programme.Shortfall.Allotment;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads the money of programmes as it stands in the database.
@Component
class BudgetReader {

    private final JdbcClient db;

    BudgetReader(JdbcClient db) {
        this.db = db;
    }

    List<BudgetRow> years(UUID programme) {
        return db.sql("""
                        select financial_year as year, budget_pence as budget, committed_pence as committed,
                               paid_pence as paid
                        from programme_budget where programme_id = :programme order by financial_year""")
                .param("programme", programme)
                .query(Rows.of(BudgetRow.class))
                .list();
    }

    /// The money of one year, which nobody else moves until this transaction ends. A year without a budget has nothing.
    BudgetRow hold(UUID programme, FinancialYear year) {
        db.sql("select from programme where id = :programme for no key update")
                .param("programme", programme)
                .query()
                .listOfRows();
        return db.sql("""
                        select financial_year as year, budget_pence as budget, committed_pence as committed,
                               paid_pence as paid
                        from programme_budget where programme_id = :programme and financial_year = :year
                        for no key update""")
                .param("programme", programme)
                .param("year", year.toString())
                .query(Rows.of(BudgetRow.class))
                .optional()
                .orElseGet(() -> new BudgetRow(year, Money.ZERO, Money.ZERO, Money.ZERO));
    }

    Headroom headroom(UUID round) {
        return db.sql("""
                        select programme_id, allocation_pence - committed_pence as left_pence
                        from funding_round where id = :round""")
                .param("round", round)
                .query((row, _) -> new Headroom(
                        new Money(row.getLong("left_pence")), left(row.getObject("programme_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFound("There is no round with the id %s.".formatted(round)));
    }

    /// What is short once this draft may promise its money as well.
    Optional<Shortfall> shortfallWith(FundingRound draft) {
        var programme = draft.programme().id();
        var allotments = new ArrayList<>(allotments(programme));
        var details = draft.details();
        allotments.add(new Allotment(details.firstYear(), details.lastYear(), details.allocation()));
        return Shortfall.of(allotments, left(programme));
    }

    /// What is short of the rounds that are ready or further on.
    Optional<Shortfall> shortfall(UUID programme) {
        return Shortfall.of(allotments(programme), left(programme));
    }

    private SpendProfile left(UUID programme) {
        return SpendProfile.of(years(programme).stream().collect(Collectors.toMap(BudgetRow::year, BudgetRow::left)));
    }

    /// What rounds may still promise. An ended round promises nothing more.
    private List<Allotment> allotments(UUID programme) {
        return db.sql("""
                        select first_year as first, last_year as last, allocation_pence - committed_pence as amount
                        from funding_round
                        where programme_id = :programme and stage not in ('DRAFT', 'ENDED')""")
                .param("programme", programme)
                .query(Rows.of(Allotment.class))
                .list();
    }
}
