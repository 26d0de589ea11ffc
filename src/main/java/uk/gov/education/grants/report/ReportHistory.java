package uk.gov.education.grants.report;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the database how far the history of the reports reaches.
@Component
class ReportHistory {

    private final JdbcClient db;

    ReportHistory(JdbcClient db) {
        this.db = db;
    }

    /// To be asked outside a transaction, before the report is read: what is settled is seen by later statements only.
    Reach reach() {
        var settled = db.sql("select report_settled_at()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        var editions = new TreeMap<Instant, Integer>();
        db.sql("select since, number from report_edition").query((ResultSet row) -> {
            editions.put(row.getObject("since", OffsetDateTime.class).toInstant(), row.getInt("number"));
        });
        return new Reach(new AsAt(settled), editions);
    }
}
