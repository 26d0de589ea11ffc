package uk.gov.education.grants.ledger;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.ledger.StatementView.Balance;
import uk.gov.education.grants.ledger.StatementView.Line;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Reads the books to the Department: every movement of a programme's or an award's money, and what it adds up to.
@Service
@Transactional(readOnly = true)
public class StatementService {

    /// How many movements a page shows.
    public static final int PAGE = 50;

    private static final String COLUMNS = """
            e.number, e.posted_at, e.posted_by_name, e.reason, e.movement, m.taken_from, m.put_into, r.code as round,
            a.reference as award, e.financial_year as year, e.amount_pence as amount
            """;
    private static final String ENTRIES = """
            from ledger_entry e
            join ledger_movement m using (movement)
            join programme p on p.id = e.programme_id
            left join funding_round r on r.id = e.round_id
            left join award a on a.id = e.award_id
            """;

    private final JdbcClient db;
    private final CsvCopy copy;

    StatementService(JdbcClient db, CsvCopy copy) {
        this.db = db;
        this.copy = copy;
    }

    /// Whose statement is read: which table knows its name, and which entries are its own.
    private record Holder(String head, String address, String column) {

        static final Holder PROGRAMME =
                new Holder("select id, name from programme where code = :name", "/programmes/%s", "programme_id");
        static final Holder AWARD = new Holder(
                "select id, reference as name from award where reference = :name", "/awards/%s/case", "award_id");
    }

    /// The movements of a programme's money before one of them (0 for the very latest), the newest first.
    public StatementView ofProgramme(Actor by, String code, long before) {
        return statement(by, Holder.PROGRAMME, code, before);
    }

    /// The movements of one award's money.
    public StatementView ofAward(Actor by, String reference, long before) {
        return statement(by, Holder.AWARD, reference, before);
    }

    /// All movements of a programme's money as a file, the oldest first.
    public Csv csvOfProgramme(Actor by, String code) {
        return csv(by, Holder.PROGRAMME, code);
    }

    /// All movements of one award's money as a file, the oldest first.
    public Csv csvOfAward(Actor by, String reference) {
        return csv(by, Holder.AWARD, reference);
    }

    private record Head(String id, String name) {}

    private StatementView statement(Actor by, Holder holder, String name, long before) {
        var head = head(by, holder, name);
        var lines = db.sql("select " + COLUMNS + ENTRIES + "where e." + holder.column() + """
                         = :id::uuid and (:before = 0 or e.number < :before)
                        order by e.number desc limit :most""")
                .param("id", head.id())
                .param("before", before)
                .param("most", PAGE + 1)
                .query(Rows.of(Line.class))
                .list();
        var more = lines.size() > PAGE;
        return new StatementView(
                head.name(),
                holder.address().formatted(name),
                balances(holder, head),
                more ? lines.subList(0, PAGE) : lines,
                more ? lines.get(PAGE - 1).number() : null);
    }

    private List<Balance> balances(Holder holder, Head head) {
        return db.sql("""
                        select financial_year as year, account, sum(amount_pence)::bigint as amount
                        from ledger_line where""" + " " + holder.column() + """
                         = :id::uuid
                        group by financial_year, account""")
                .param("id", head.id())
                .query(Rows.of(Balance.class))
                .list();
    }

    private Csv csv(Actor by, Holder holder, String name) {
        return copy.of(
                """
                select e.number, to_char(e.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as posted_at,
                       csv_safe(e.posted_by_name) as posted_by, csv_safe(e.reason) as reason, e.movement, m.taken_from,
                       m.put_into, p.code as programme, r.code as round, a.reference as award, e.financial_year,
                       round(e.amount_pence / 100.0, 2) as amount
                """ + ENTRIES + "where e." + holder.column() + " = :id::uuid order by e.number",
                Map.of("id", head(by, holder, name).id()));
    }

    private Head head(Actor by, Holder holder, String name) {
        var unknown = new NotFound("The ledger knows nothing of %s.".formatted(name));
        if (!by.readsCase(true)) {
            throw unknown;
        }
        return db.sql(holder.head())
                .param("name", name)
                .query(Rows.of(Head.class))
                .optional()
                .orElseThrow(() -> unknown);
    }
}
