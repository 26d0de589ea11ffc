package uk.gov.education.grants.bid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// Keeps what people type into sections: one row a section, as typed.
@Component
class SectionStore {

    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    SectionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Every section of a bid that was ever saved.
    Map<Section, SavedSection> all(UUID bid) {
        return db.sql("""
                        select section, typed, problems, revision, saved_at, saved_by_name
                        from bid_section where bid_id = :bid""").param("bid", bid).query(this::row).list().stream()
                .collect(Collectors.toMap(SavedSection::section, saved -> saved));
    }

    Optional<SavedSection> find(UUID bid, Section section) {
        return db.sql("""
                        select section, typed, problems, revision, saved_at, saved_by_name
                        from bid_section where bid_id = :bid and section = :section""")
                .param("bid", bid)
                .param("section", section.toString())
                .query(this::row)
                .optional();
    }

    /// Saves what was typed over the revision that its writer saw. False where there is a newer one.
    boolean save(UUID bid, Section section, Typed typed, int problems, int seen, Actor by, Instant at) {
        return db.sql("""
                                insert into bid_section
                                    (bid_id, section, typed, problems, revision, saved_at, saved_by, saved_by_name)
                                values (:bid, :section, :typed::jsonb, :problems, 1, :at, :by, :name)
                                on conflict (bid_id, section) do update set
                                    typed = excluded.typed, problems = excluded.problems, revision = bid_section.revision + 1,
                                    saved_at = excluded.saved_at, saved_by = excluded.saved_by,
                                    saved_by_name = excluded.saved_by_name
                                where bid_section.revision = :seen""")
                        .param("bid", bid)
                        .param("section", section.toString())
                        .param("typed", json.writeValueAsString(typed.fields()))
                        .param("problems", problems)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.person())
                        .param("name", by.name())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /// What the funding section asks for, kept with the bid for lists.
    void keepAsked(UUID bid, Money asked) {
        db.sql("update bid set asked_pence = :asked where id = :bid")
                .param("asked", asked.pence())
                .param("bid", bid)
                .update();
    }

    private SavedSection row(ResultSet row, int number) throws SQLException {
        return new SavedSection(
                sectionOf(row.getString("section")),
                new Typed(json.readValue(row.getString("typed"), FIELDS)),
                row.getInt("problems"),
                row.getInt("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by_name"));
    }

    private static Section sectionOf(String text) {
        return text.startsWith("answers/")
                ? Section.answer(Integer.parseInt(text.substring("answers/".length())))
                : Section.at(text).orElseThrow();
    }
}
