package uk.gov.education.grants.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Posts movements of money, always in the transaction of what moves it. What was posted is never changed; a mistake is
/// put right by a movement back.
///
/// Whoever moves money of an award holds the award first, so that what is read of its balance here is still true when
/// the movement is posted.
@Service
public class Ledger {

    private final JdbcClient db;
    private final Clock clock;

    Ledger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Posts all of these entries, or none: the database refuses what a budget, a round or an award does not hold.
    ///
    /// @param reason what was done, as it is read behind the name of who did it: "approved the award"
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Actor by, List<Entry> entries, String reason) {
        if (entries.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into ledger_entry (movement, programme_id, round_id, award_id, financial_year, amount_pence,
                                                  reason, posted_at, posted_by, posted_by_name)
                        select e.*, :reason, :at, :by, :name
                        from unnest(:movements, :programmes::uuid[], :rounds::uuid[], :awards::uuid[], :years,
                                    :amounts::bigint[]) as e""")
                .param("movements", column(entries, entry -> Optional.of(entry.movement())))
                .param("programmes", column(entries, entry -> Optional.of(entry.programme())))
                .param("rounds", column(entries, Entry::round))
                .param("awards", column(entries, Entry::award))
                .param("years", column(entries, Entry::year))
                .param(
                        "amounts",
                        column(entries, entry -> Optional.of(entry.amount().pence())))
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("name", by.name())
                .update();
    }

    /// What is promised to an award, what of it is on its way and what is paid, year by year.
    @Transactional(readOnly = true)
    public AwardBalance balanceOf(UUID award) {
        return new AwardBalance(db
                .sql("""
                        select financial_year, committed_pence, authorised_pence, paid_pence
                        from award_balance where award_id = :award""")
                .param("award", award)
                .query((row, _) -> new AwardBalance.Year(
                        FinancialYear.of(row.getString("financial_year")),
                        new Money(row.getLong("committed_pence")),
                        new Money(row.getLong("authorised_pence")),
                        new Money(row.getLong("paid_pence"))))
                .stream()
                .sorted()
                .toList());
    }

    private static String[] column(List<Entry> entries, Function<Entry, Optional<?>> value) {
        return entries.stream()
                .map(entry -> value.apply(entry).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }
}
