package uk.gov.education.grants.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.privacy.Inventory.Table;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Contents;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.JsonCopy;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// What is kept about people, for administrators, who answer those that ask.
@Service
@Transactional(readOnly = true)
public class PrivacyService {

    private final EverythingAbout everything;
    private final JsonCopy copy;
    private final JsonMapper json;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrivacyService(
            EverythingAbout everything,
            JsonCopy copy,
            JsonMapper json,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.everything = everything;
        this.copy = copy;
        this.json = json;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Everything that is kept about somebody was copied out.
    public record DataCopied(Actor by, Instant at, String subject) implements DomainEvent {

        @Override
        public String subjectKind() {
            return "Person";
        }

        @Override
        public String sentence() {
            return "copied everything that is kept about %s".formatted(subject);
        }
    }

    private record Person(String username, String name) {}

    /// Every table that says something of people.
    public List<Table> tablesAboutPeople(Actor by) {
        requireAdmin(by);
        return Inventory.read().tables().stream().filter(Table::isAboutPeople).toList();
    }

    /// Everything that is kept about one person, as JSON: for a request of theirs under article 15
    /// of the UK GDPR. Texts may name others, so somebody reads it before it is handed over. That
    /// it was made stands in the audit trail.
    @Transactional
    public Contents everythingAbout(Actor by, UUID id) {
        requireAdmin(by);
        var person = db.sql("select username, name from person where id = :id")
                .param("id", id)
                .query(Rows.of(Person.class))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such person."));
        events.publishEvent(new DataCopied(by, clock.instant(), person.username()));
        return copy.of(
                """
                {"username": %s, "name": %s, "made_at": "%s", "rows": [
                """.formatted(
                        json.writeValueAsString(person.username()),
                        json.writeValueAsString(person.name()),
                        clock.instant()).strip(),
                everything.query(),
                Map.of("username", person.username()),
                "]}\n");
    }

    private static void requireAdmin(Actor by) {
        if (!by.is(Role.ADMIN)) {
            throw new NotAllowed("Only an administrator sees what is kept about people.");
        }
    }
}
