package uk.gov.education.grants.programme;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;

/// Reads lists of rounds, and of one round what is kept beside it.
@Component
class RoundReader {

    private static final String ROWS = """
            select r.code, r.title, r.summary, p.code as programme_code, p.name as programme_name, r.kind, r.stage,
                   r.opens_at, r.closes_at, r.decision_on, r.first_year, r.last_year,
                   r.allocation_pence as allocation, r.committed_pence as committed
            from funding_round r join programme p on p.id = r.programme_id
            """;

    private final JdbcClient db;

    RoundReader(JdbcClient db) {
        this.db = db;
    }

    List<RoundRow> beyondDraft() {
        return db.sql(ROWS + "where r.stage <> 'DRAFT' order by r.closes_at desc, r.code")
                .query(Rows.of(RoundRow.class))
                .list();
    }

    List<RoundRow> ofProgramme(UUID programme) {
        return db.sql(ROWS + "where r.programme_id = :programme order by r.closes_at desc nulls first, r.code")
                .param("programme", programme)
                .query(Rows.of(RoundRow.class))
                .list();
    }

    Money committedOf(UUID round) {
        return new Money(db.sql("select committed_pence from funding_round where id = :round")
                .param("round", round)
                .query(Long.class)
                .single());
    }
}
