package uk.gov.education.grants.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// Who saw what of others, took which file, and was refused what. The application's database role can do no more than
/// add lines and read them.
@Service
public class SightingService {

    /// How many lines a page shows.
    public static final int PAGE = 50;

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final CsvCopy copy;
    private final Clock clock;

    SightingService(JdbcClient db, CsvCopy copy, Clock clock) {
        this.db = db;
        this.copy = copy;
        this.clock = clock;
    }

    /// A single statement, and so a transaction of its own. Whom an address names by their id is written down by their
    /// user name.
    public void write(Actor by, Sighting sighting) {
        db.sql("""
                        insert into sighting (at, person_id, person_name, shown, was_refused, method, address, subject)
                        values (:at, :person, :name, :shown, :refused, :method, left(:address, :longest),
                                left(coalesce((select username from person where id = cast(:id as uuid)), :subject),
                                     :longest))""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", by.person())
                .param("name", by.name())
                .param("shown", sighting.shown().name())
                .param("refused", sighting.wasRefused())
                .param("method", sighting.method())
                .param("address", sighting.address())
                .param("subject", sighting.subject())
                .param("id", idIn(sighting.subject()).orElse(null))
                .param("longest", LONGEST)
                .update();
    }

    private static Optional<UUID> idIn(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException aReference) {
            return Optional.empty();
        }
    }

    /// The latest lines before one of them (0 for the very latest).
    @Transactional(readOnly = true)
    public List<SightingRow> list(Actor by, SightingSearch search, long before) {
        requireAdmin(by);
        var where = search.where().and("cast(:before as bigint) = 0 or s.id < :before");
        return db.sql("""
                        select s.id, s.at, s.person_name, s.shown, s.was_refused, s.method, s.address, s.subject
                        from sighting s %s order by s.id desc limit :most""".formatted(where.clause()))
                .params(where.values())
                .param("before", before)
                .param("most", PAGE + 1)
                .query(Rows.of(SightingRow.class))
                .list();
    }

    /// All of them as a file, the oldest first.
    public Csv csv(Actor by, SightingSearch search) {
        requireAdmin(by);
        var where = search.where();
        return copy.of("""
                select to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, csv_safe(p.username) as username,
                       csv_safe(s.person_name) as name, s.shown, s.was_refused, s.method, csv_safe(s.address) as address,
                       csv_safe(s.subject) as subject
                from sighting s left join person p on p.id = s.person_id %s order by s.id""".formatted(where.clause()), where.values());
    }

    /// Whether this person is shown who saw what.
    public static boolean mayRead(Actor by) {
        return by.is(Role.ADMIN);
    }

    private static void requireAdmin(Actor by) {
        if (!mayRead(by)) {
            throw new NotAllowed("Only an administrator sees who saw what.");
        }
    }
}
