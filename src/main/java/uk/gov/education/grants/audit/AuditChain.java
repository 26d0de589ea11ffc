package uk.gov.education.grants.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;

/// The chain in which the lines of the audit trail hang together: each link is the SHA-256 of the link before and of
/// everything its line says. The database makes the links; here they are made again and compared, so that whoever
/// tampers has to deceive both.
@Service
public class AuditChain {

    /// Lines are linked once every transaction that began before has had time to end.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int AT_A_TIME = 1_000;
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_LINKS = 10_000;
    private static final byte[] NOTHING_NOTED = {};

    private final JdbcClient db;
    private final JdbcTemplate streaming;
    private final Clock clock;

    AuditChain(JdbcClient db, DataSource database, Clock clock) {
        this.db = db;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(AT_A_TIME);
        this.clock = clock;
    }

    /// Links the lines that were written since, or the first of them. Whether there may be more.
    @Transactional
    public boolean link() {
        return link(SETTLED, MOST_LINKS) == MOST_LINKS;
    }

    int link(Duration leastAge, int most) {
        return db.sql("select link_audit(:at, cast(:age as interval), :most)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("age", leastAge.toString())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// Makes every link again and says which lines are not what they were.
    @Transactional(readOnly = true)
    public Verification verify(Actor by) {
        if (!mayVerify(by)) {
            throw new NotAllowed("Only an administrator verifies the audit trail.");
        }
        return verify();
    }

    public static boolean mayVerify(Actor by) {
        return by.is(Role.ADMIN);
    }

    Verification verify() {
        return verify(NOTHING_NOTED);
    }

    /// The same, where a last link was noted down some time ago: it has to be among the links still. Whoever takes away
    /// the last lines with their links, or makes the whole chain anew, is found out by nothing else.
    Verification verify(byte[] noted) {
        var comparison = new Comparison(noted);
        streaming.query("""
                        select n.id, l.hash, case when e.id is not null then audit_line(e) end as line,
                               n.id <= (select max(entry_id) from audit_link) as is_linked_later
                        from audit_entry e
                        full join audit_link l on l.entry_id = e.id
                        cross join lateral (select coalesce(e.id, l.entry_id) as id) n
                        order by n.id""", comparison);
        return comparison.verification();
    }

    private static final class Comparison implements RowCallbackHandler {

        private final MessageDigest sha256 = sha256();
        private final List<String> findings = new ArrayList<>();
        private final byte[] noted;
        private byte[] before = sha256.digest();
        private boolean isNotedThere;
        private long linked;
        private long waiting;

        private Comparison(byte[] noted) {
            this.noted = noted;
            isNotedThere = noted.length == 0 || Arrays.equals(noted, before);
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var number = row.getLong("id");
            var hash = row.getBytes("hash");
            var line = row.getString("line");
            if (hash == null) {
                notLinked(number, row.getBoolean("is_linked_later"));
            } else {
                compare(number, hash, line);
            }
        }

        private void notLinked(long number, boolean isLinkedLater) {
            if (isLinkedLater) {
                find("Line %,d was slipped in later, or its link was taken away.".formatted(number));
            } else {
                waiting++;
            }
        }

        private void compare(long number, byte[] hash, @Nullable String line) {
            linked++;
            if (line == null) {
                find("Line %,d is gone.".formatted(number));
            } else {
                sha256.update(before);
                if (!Arrays.equals(sha256.digest(line.getBytes(StandardCharsets.UTF_8)), hash)) {
                    find("Line %,d is not what it was, or a line before it is gone.".formatted(number));
                }
            }
            before = hash;
            isNotedThere |= Arrays.equals(noted, hash);
        }

        private void find(String what) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(what);
            }
        }

        private Verification verification() {
            if (!isNotedThere) {
                find(
                        "The link that was noted down is not in the chain: lines were taken away, or the chain was made anew.");
            }
            return new Verification(linked, waiting, HexFormat.of().formatHex(before), findings);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
