package uk.gov.education.grants.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.support.WholeHouse;

/// The audit trail under the hands of somebody who owns the database. What is tampered with here is put back.
@WholeHouse
class AuditChainDbTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    JdbcConnectionDetails database;

    private record Happened(Actor by, Instant at, String subject, String sentence) implements DomainEvent {

        @Override
        public String subjectKind() {
            return "Test";
        }
    }

    private static final int MANY = 1_000_000;

    private long first;

    @BeforeEach
    void threeLinesInTheChain() {
        transaction().executeWithoutResult(_ -> {
            for (var number = 1; number <= 3; number++) {
                trail.remember(
                        new Happened(Awarding.OFFICER, clock.instant(), "chain", "did “%d” 😟".formatted(number)));
            }
        });
        linkAll();
        first = db.sql("select max(id) - 2 from audit_entry").query(Long.class).single();
        assertThat(chain.verify().findings()).isEmpty();
    }

    @Test
    void linesAreLinkedOnceTheyAreSettledAndTheSameLinkIsMadeAgain() {
        var before = chain.verify();
        transaction().executeWithoutResult(_ -> {
            trail.remember(new Happened(Awarding.OFFICER, clock.instant(), "chain", "went on"));
            assertThat(chain.link(Duration.ZERO, MANY))
                    .as("while it is being written")
                    .isZero();
        });
        assertThat(chain.verify().waiting()).isEqualTo(1);
        linkAll();
        var after = chain.verify();
        assertThat(after.linked()).isEqualTo(before.linked() + 1);
        assertThat(after.hash()).isNotEqualTo(before.hash()).hasSize(64);
        assertThat(chain.link(Duration.ofHours(1), MANY)).as("too early").isZero();
    }

    @Test
    void aLongTrailIsLinkedInParts() {
        transaction().executeWithoutResult(_ -> {
            for (var number = 1; number <= 3; number++) {
                trail.remember(new Happened(Awarding.OFFICER, clock.instant(), "chain", "went on " + number));
            }
        });
        chain.link(Duration.ZERO, MANY);
        assertThat(List.of(chain.link(Duration.ZERO, 2), chain.link(Duration.ZERO, 2), chain.link(Duration.ZERO, 2)))
                .containsExactly(2, 1, 0);
        assertThat(chain.verify().findings()).isEmpty();
    }

    @Test
    void aLineThatIsChangedIsNamed() {
        afterTampering(
                "update audit_entry set sentence = 'did nothing' where id = " + first,
                "update audit_entry set sentence = 'did “1” 😟' where id = " + first,
                "Line %,d is not what it was, or a line before it is gone.".formatted(first));
    }

    @Test
    void aLineThatIsTakenAwayIsNamed() {
        afterTampering(
                "create table kept as select * from audit_entry where id = %1$d; delete from audit_entry where id = %1$d"
                        .formatted(first + 1),
                "insert into audit_entry overriding system value select * from kept; drop table kept",
                "Line %,d is gone.".formatted(first + 1));
    }

    @Test
    void aLineThatIsTakenAwayWithItsLinkIsFoundByTheNext() {
        afterTampering(
                """
                create table kept as select * from audit_entry where id = %1$d;
                create table kept_link as select * from audit_link where entry_id = %1$d;
                delete from audit_link where entry_id = %1$d; delete from audit_entry where id = %1$d""".formatted(first + 1),
                """
                insert into audit_entry overriding system value select * from kept;
                insert into audit_link select * from kept_link; drop table kept, kept_link""",
                "Line %,d is not what it was, or a line before it is gone.".formatted(first + 2));
    }

    @Test
    void aLineThatIsSlippedInLaterIsNamed() {
        transaction().executeWithoutResult(undone -> {
            trail.remember(new Happened(Awarding.OFFICER, clock.instant(), "chain", "was undone"));
            undone.setRollbackOnly();
        });
        transaction()
                .executeWithoutResult(_ ->
                        trail.remember(new Happened(Awarding.OFFICER, clock.instant(), "chain", "came after the gap")));
        linkAll();
        var gap = first + 3;
        afterTampering(
                """
                insert into audit_entry (id, at, person_id, person_name, event, subject_kind, subject, sentence)
                overriding system value select %d, at, person_id, person_name, event, subject_kind, subject, 'invented'
                from audit_entry where id = %d""".formatted(gap, first),
                "delete from audit_entry where id = " + gap,
                "Line %,d was slipped in later, or its link was taken away.".formatted(gap));
    }

    @Test
    void theServiceItselfCanDoNothingOfThis() {
        for (var sql : List.of(
                "update audit_entry set sentence = ''",
                "delete from audit_entry",
                "delete from audit_link",
                "insert into audit_link values (0, sha256(''), now())",
                "update audit_horizon set entry_id = 0")) {
            assertThatThrownBy(() -> db.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> chain.verify(Awarding.OFFICER)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theCommandSaysWhatThePageSays() {
        var verification = chain.verify();
        assertThat(command())
                .isEqualTo(new Told(
                        VerifyCommand.WHOLE,
                        List.of(
                                "Every line is what it was.",
                                "Lines in the chain: " + verification.linked(),
                                "Written lately and not linked yet: " + verification.waiting(),
                                "Last link: " + verification.hash(),
                                "Note the last link down outside the service.")));
    }

    @Test
    void lastLinesThatAreTakenAwayAreFoundByTheLinkThatWasNotedDown() {
        var noted = "--grants.audit.noted=" + chain.verify().hash();
        assertThat(command(noted).code()).isEqualTo(VerifyCommand.WHOLE);
        asOwner("""
                create table kept as select * from audit_entry where id >= %1$d;
                create table kept_link as select * from audit_link where entry_id >= %1$d;
                delete from audit_link where entry_id >= %1$d; delete from audit_entry where id >= %1$d""".formatted(first + 2));
        try {
            assertThat(command().code()).as("without the note").isEqualTo(VerifyCommand.WHOLE);
            var told = command(noted);
            assertThat(told.code()).isEqualTo(VerifyCommand.TAMPERED_WITH);
            assertThat(told.lines())
                    .contains(
                            "The link that was noted down is not in the chain: lines were taken away, or the chain was made anew.");
        } finally {
            asOwner("""
                    insert into audit_entry overriding system value select * from kept;
                    insert into audit_link select * from kept_link; drop table kept, kept_link""");
        }
        assertThat(command(noted).code()).isEqualTo(VerifyCommand.WHOLE);
    }

    @Test
    void theCommandNeedsARoleThatReadsTwoTablesAndNothingElse() {
        asOwner("""
                create role audit_reader login password 'reads'; grant usage on schema public to audit_reader;
                grant select on audit_entry, audit_link to audit_reader""");
        try {
            var told = commandAs("audit_reader", "reads");
            assertThat(told.lines()).startsWith("Every line is what it was.");
            assertThat(told.code()).isEqualTo(VerifyCommand.WHOLE);
            asOwner("revoke select on audit_link from audit_reader");
            told = commandAs("audit_reader", "reads");
            assertThat(told.lines())
                    .singleElement()
                    .asString()
                    .startsWith("The audit trail could not be looked at: ")
                    .contains("permission denied for table audit_link");
            assertThat(told.code()).isEqualTo(VerifyCommand.COULD_NOT_LOOK);
        } finally {
            asOwner("drop owned by audit_reader; drop role audit_reader");
        }
    }

    @Test
    void theCommandSaysWhenItCannotLook() {
        assertThat(command("--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere")
                        .code())
                .isEqualTo(VerifyCommand.COULD_NOT_LOOK);
        assertThat(command("--spring.datasource.url=").code()).isEqualTo(VerifyCommand.COULD_NOT_LOOK);
        assertThat(command("--grants.audit.noted=not-a-link").code()).isEqualTo(VerifyCommand.COULD_NOT_LOOK);
    }

    @Test
    void theServiceIsStartedUnlessTheCommandIsAskedFor() {
        assertThat(VerifyCommand.isAskedForBy("--server.port=8080")).isFalse();
        assertThat(VerifyCommand.isAskedForBy("--server.port=8080", "--grants.audit.verify"))
                .isTrue();
    }

    private record Told(int code, List<String> lines) {}

    private Told command(String... arguments) {
        return commandAs(database.getUsername(), database.getPassword(), arguments);
    }

    private Told commandAs(String username, String password, String... arguments) {
        var all = Stream.concat(
                Stream.of(
                        "--grants.audit.verify",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + username,
                        "--spring.datasource.password=" + password),
                Stream.of(arguments));
        var printed = new ByteArrayOutputStream();
        // Where an argument is given twice, both are kept: the last one is meant here.
        var given = all.collect(Collectors.toMap(
                argument -> argument.replaceFirst("=.*", ""), argument -> argument, (_, last) -> last));
        var code = VerifyCommand.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                given.values().toArray(String[]::new));
        return new Told(code, printed.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private void afterTampering(String tamper, String putBack, String finding) {
        asOwner(tamper);
        try {
            assertThat(chain.verify().findings()).containsExactly(finding);
            var told = command();
            assertThat(told.code()).isEqualTo(VerifyCommand.TAMPERED_WITH);
            assertThat(told.lines()).startsWith("The audit trail was tampered with.", finding);
        } finally {
            asOwner(putBack);
        }
        assertThat(chain.verify().findings()).isEmpty();
    }

    /// Past every right and every trigger.
    private void asOwner(String sql) {
        transaction().executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            db.sql("set local session_replication_role = replica").update();
            for (var statement : sql.split(";", -1)) {
                db.sql(statement).update();
            }
        });
    }

    /// Once to draw the horizon, and once to link up to it.
    private void linkAll() {
        chain.link(Duration.ZERO, MANY);
        chain.link(Duration.ZERO, MANY);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
