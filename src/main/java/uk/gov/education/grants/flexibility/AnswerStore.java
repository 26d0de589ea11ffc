package uk.gov.education.grants.flexibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.AbstractMap.SimpleEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Keeps what people type, letter for letter: one row for each text that a question ever had.
@Component
class AnswerStore {

    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final int MOST_EARLIER = 20;

    private final JdbcClient db;
    private final JsonMapper json;

    AnswerStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The newest text of every question that has one.
    Map<Question, SavedAnswer> all(UUID request) {
        return db
                .sql("""
                        select distinct on (question) question, typed, revision, saved_by_name, saved_at
                        from flexibility_answer where request_id = :request order by question, revision desc""")
                .param("request", request)
                .query((row, _) -> new SimpleEntry<>(Question.valueOf(row.getString("question")), answer(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What a question said before, the newest first.
    List<SavedAnswer> earlier(UUID request, Question question, int before) {
        return db.sql("""
                        select typed, revision, saved_by_name, saved_at from flexibility_answer
                        where request_id = :request and question = :question and revision < :before
                        order by revision desc limit :most""")
                .param("request", request)
                .param("question", question.name())
                .param("before", before)
                .param("most", MOST_EARLIER)
                .query((row, _) -> answer(row))
                .list();
    }

    /// Keeps a text as the next one of its question. The caller holds the request, so nobody saves one meanwhile.
    void add(UUID request, Question question, int revision, Typed typed, Actor by, Instant at) {
        db.sql("""
                        insert into flexibility_answer
                            (request_id, question, revision, typed, saved_by, saved_by_name, saved_at)
                        values (:request, :question, :revision, :typed::jsonb, :by, :name, :at)""")
                .param("request", request)
                .param("question", question.name())
                .param("revision", revision)
                .param("typed", json.writeValueAsString(typed.fields()))
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SavedAnswer answer(ResultSet row) throws SQLException {
        return new SavedAnswer(
                new Typed(json.readValue(row.getString("typed"), FIELDS)),
                row.getInt("revision"),
                row.getString("saved_by_name"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
