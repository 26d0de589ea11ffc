package uk.gov.education.grants.flexibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;

/// Keeps whom a council has asked about a request, and what they said.
@Component
class ConsultationStore {

    private final JdbcClient db;

    ConsultationStore(JdbcClient db) {
        this.db = db;
    }

    List<SavedConsultation> all(UUID request) {
        return db.sql("""
                        select number, revision, role, name, asked_on, answered_on, said, saved_by_name, saved_at
                        from flexibility_consultation where request_id = :request order by number""")
                .param("request", request)
                .query(ConsultationStore::row)
                .list();
    }

    Optional<SavedConsultation> find(UUID request, int number) {
        return all(request).stream()
                .filter(consultation -> consultation.number() == number)
                .findFirst();
    }

    void save(UUID request, int number, int revision, Consultation asked, Actor by, Instant at) {
        db.sql("""
                        insert into flexibility_consultation
                            (request_id, number, revision, role, name, asked_on, answered_on, said, saved_by_name, saved_at)
                        values (:request, :number, :revision, :role, :name, :asked, :answered, :said, :by, :at)
                        on conflict (request_id, number) do update set
                            revision = excluded.revision, role = excluded.role, name = excluded.name,
                            asked_on = excluded.asked_on, answered_on = excluded.answered_on, said = excluded.said,
                            saved_by_name = excluded.saved_by_name, saved_at = excluded.saved_at""")
                .param("request", request)
                .param("number", number)
                .param("revision", revision)
                .param("role", asked.role().name())
                .param("name", asked.name())
                .param("asked", asked.askedOn())
                .param("answered", asked.answeredOn().orElse(null))
                .param("said", asked.said())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID request, int number) {
        db.sql("delete from flexibility_consultation where request_id = :request and number = :number")
                .param("request", request)
                .param("number", number)
                .update();
    }

    private static SavedConsultation row(ResultSet row, int number) throws SQLException {
        return new SavedConsultation(
                row.getInt("number"),
                row.getInt("revision"),
                new Consultation(
                        PartnerRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getObject("asked_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                        row.getString("said")),
                row.getString("saved_by_name"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
