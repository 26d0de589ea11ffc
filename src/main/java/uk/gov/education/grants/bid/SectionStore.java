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

/// Keeps what people type into sections, letter for letter: one row a section, and one for each text it ever had.
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
                        select section, typed, problems, revision, saved_at, saved_by, saved_by_name, sitting, turn
                        from bid_section where bid_id = :bid""").param("bid", bid).query(this::row).list().stream()
                .collect(Collectors.toMap(SavedSection::section, saved -> saved));
    }

    Optional<SavedSection> find(UUID bid, Section section) {
        return db.sql("""
                        select section, typed, problems, revision, saved_at, saved_by, saved_by_name, sitting, turn
                        from bid_section where bid_id = :bid and section = :section""")
                .param("bid", bid)
                .param("section", section.toString())
                .query(this::row)
                .optional();
    }

    /// Saves what was typed as the next revision of a section, and keeps it among all that the section ever said. The
    /// caller holds the bid, so nobody saves the section meanwhile.
    int save(UUID bid, Section section, Typed typed, int problems, Sitting sitting, Actor by, Instant at) {
        return db.sql("""
                        with kept as (
                            insert into bid_section
                                (bid_id, section, typed, problems, revision, saved_at, saved_by, saved_by_name, sitting, turn)
                            values (:bid, :section, :typed::jsonb, :problems, 1, :at, :by, :name, :page, :turn)
                            on conflict (bid_id, section) do update set
                                typed = excluded.typed, problems = excluded.problems, revision = bid_section.revision + 1,
                                saved_at = excluded.saved_at, saved_by = excluded.saved_by,
                                saved_by_name = excluded.saved_by_name, sitting = excluded.sitting, turn = excluded.turn
                            returning bid_id, section, revision, typed, saved_at, saved_by, saved_by_name)
                        insert into bid_section_revision (bid_id, section, revision, typed, saved_at, saved_by, saved_by_name)
                        select * from kept returning revision""")
                .param("bid", bid)
                .param("section", section.toString())
                .param("typed", json.writeValueAsString(typed.fields()))
                .param("problems", problems)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("name", by.name())
                .param("page", sitting.page())
                .param("turn", sitting.turn())
                .query(Integer.class)
                .single();
    }

    /// The earlier texts of a section, the newest first, from before a revision (0 for the very newest).
    List<SavedVersion> versions(UUID bid, Section section, int before, int most) {
        return db.sql("""
                        select revision, typed, saved_at, saved_by_name from bid_section_revision
                        where bid_id = :bid and section = :section and (:before = 0 or revision < :before)
                        order by revision desc limit :most""")
                .param("bid", bid)
                .param("section", section.toString())
                .param("before", before)
                .param("most", most)
                .query((row, _) -> version(row, section))
                .list();
    }

    /// Each section's text as it stood at a moment.
    Map<Section, SavedVersion> asAt(UUID bid, Instant moment) {
        return db
                .sql("""
                        select distinct on (section) section, revision, typed, saved_at, saved_by_name
                        from bid_section_revision where bid_id = :bid and saved_at <= :moment
                        order by section, revision desc""")
                .param("bid", bid)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> version(row, sectionOf(row.getString("section"))))
                .list()
                .stream()
                .collect(Collectors.toMap(SavedVersion::section, version -> version));
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
                typedIn(row),
                row.getInt("problems"),
                row.getInt("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_by", UUID.class),
                row.getString("saved_by_name"),
                new Sitting(row.getString("sitting"), row.getInt("turn")));
    }

    private SavedVersion version(ResultSet row, Section section) throws SQLException {
        return new SavedVersion(
                section,
                row.getInt("revision"),
                typedIn(row),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by_name"));
    }

    Typed typedIn(ResultSet row) throws SQLException {
        return new Typed(json.readValue(row.getString("typed"), FIELDS));
    }

    static Section sectionOf(String text) {
        return text.startsWith("answers/")
                ? Section.answer(Integer.parseInt(text.substring("answers/".length())))
                : Section.at(text).orElseThrow();
    }
}
