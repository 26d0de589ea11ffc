package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.Site.Visit;
import uk.gov.education.grants.support.SiteReader;

/// While a release is put in place, instances of the one before answer on with the new schema. A statement that the
/// database has prepared fails there where it asks for every column of a table, so none does.
@DemoHouse
class NextSchemaTest {

    private static final int A_FEW = 20;

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails database;

    JdbcClient release;
    List<String> tables;

    @BeforeEach
    void theNextRelease() {
        release = JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        tables = release.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list();
    }

    @AfterEach
    void isTakenBack() {
        tables.forEach(this::takeBack);
    }

    /// A few at a time, because a connection forgets what it has prepared where there is too much of it.
    @Test
    void everyPageIsThereWhileEveryTableGetsAColumnMore() {
        var visits = List.copyOf(site.pages().stream()
                .filter(visit -> visit.status() == 200)
                .collect(Collectors.toMap(Visit::address, visit -> visit, (first, _) -> first, LinkedHashMap::new))
                .values());
        for (var from = 0; from < visits.size(); from += A_FEW) {
            var few = visits.subList(from, Math.min(visits.size(), from + A_FEW));
            var column = "of_the_next_release_" + from;
            few.forEach(this::status);
            tables.forEach(table -> release.sql("alter table %s add column %s text".formatted(table, column))
                    .update());
            for (var visit : few) {
                assertThat(status(visit)).as(visit.toString()).isEqualTo(200);
            }
        }
    }

    private void takeBack(String table) {
        release.sql("""
                        select format('alter table %I %s', table_name, string_agg('drop column ' || column_name, ', '))
                        from information_schema.columns
                        where table_schema = 'public' and table_name = :table and column_name like 'of_the_next_release_%'
                        group by table_name""")
                .param("table", table)
                .query(String.class)
                .optional()
                .ifPresent(drop -> release.sql(drop).update());
    }

    /// All within one transaction, and so at one connection, which the next visit of this thread gets again.
    private int status(Visit visit) {
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            prepareAtOnce();
            return reader.get(visit.who(), visit.address()).getResponse().getStatus();
        });
    }

    /// Else the database prepares a statement when it comes for the fifth time.
    private void prepareAtOnce() {
        try {
            DataSourceUtils.getConnection(source).unwrap(PGConnection.class).setPrepareThreshold(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
