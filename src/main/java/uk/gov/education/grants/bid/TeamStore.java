package uk.gov.education.grants.bid;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Rows;

/// Keeps what a team notes beside a bid: whose a section is, and what is said about it.
@Component
class TeamStore {

    private final JdbcClient db;

    TeamStore(JdbcClient db) {
        this.db = db;
    }

    /// Somebody who saved a section, where and when.
    record Trace(String name, Section section, Instant savedAt) {}

    Map<Section, SectionNote> notes(UUID bid) {
        return db
                .sql("""
                        select section, coalesce(max(assignee), '') as assignee, sum(comments) as comments from (
                            select a.section, p.name as assignee, 0 as comments
                            from bid_assignment a join person p on p.id = a.person_id where a.bid_id = :bid
                            union all
                            select section, null, 1 from bid_comment where bid_id = :bid and resolved_at is null) notes
                        group by section""")
                .param("bid", bid)
                .query((row, _) -> Map.entry(
                        SectionStore.sectionOf(row.getString("section")),
                        new SectionNote(row.getString("assignee"), row.getInt("comments"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Section, UUID> assignees(UUID bid) {
        return db
                .sql("select section, person_id from bid_assignment where bid_id = :bid")
                .param("bid", bid)
                .query((row, _) -> Map.entry(
                        SectionStore.sectionOf(row.getString("section")), row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void assign(UUID bid, Section section, Optional<UUID> person) {
        if (person.isEmpty()) {
            db.sql("delete from bid_assignment where bid_id = :bid and section = :section")
                    .param("bid", bid)
                    .param("section", section.toString())
                    .update();
            return;
        }
        db.sql("""
                        insert into bid_assignment (bid_id, section, person_id) values (:bid, :section, :person)
                        on conflict (bid_id, section) do update set person_id = excluded.person_id""")
                .param("bid", bid)
                .param("section", section.toString())
                .param("person", person.get())
                .update();
    }

    /// The last section that each person saved since a moment, the latest first.
    List<Trace> traces(UUID bid, Instant since) {
        return db.sql("""
                        select * from (
                            select distinct on (saved_by) saved_by_name, section, saved_at from bid_section_revision
                            where bid_id = :bid and saved_at > :since order by saved_by, saved_at desc) latest
                        order by saved_at desc""")
                .param("bid", bid)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Trace(
                        row.getString("saved_by_name"),
                        SectionStore.sectionOf(row.getString("section")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<CommentRow> openComments(UUID bid, Section section) {
        return comments(bid, section, "and resolved_at is null");
    }

    List<CommentRow> comments(UUID bid, Section section) {
        return comments(bid, section, "");
    }

    private List<CommentRow> comments(UUID bid, Section section, String only) {
        return db.sql("""
                        select id, text, written_by_name, written_at, resolved_by_name, resolved_at from bid_comment
                        where bid_id = :bid and section = :section %s order by written_at, id limit 200""".formatted(only))
                .param("bid", bid)
                .param("section", section.toString())
                .query(Rows.of(CommentRow.class))
                .list();
    }

    void comment(UUID bid, Section section, String text, Actor by, Instant at) {
        db.sql("""
                        insert into bid_comment (id, bid_id, section, text, written_by, written_by_name, written_at)
                        values (:id, :bid, :section, :text, :by, :name, :at)""")
                .param("id", UUID.randomUUID())
                .param("bid", bid)
                .param("section", section.toString())
                .param("text", text)
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A second click changes nothing.
    void resolve(UUID bid, UUID comment, Actor by, Instant at) {
        db.sql("""
                        update bid_comment set resolved_by_name = :name, resolved_at = :at
                        where bid_id = :bid and id = :id and resolved_at is null""")
                .param("bid", bid)
                .param("id", comment)
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Nullable
    Instant lookedAt(UUID bid, UUID person) {
        return db.sql("select looked_at from bid_look where bid_id = :bid and person_id = :person")
                .param("bid", bid)
                .param("person", person)
                .query((row, _) ->
                        row.getObject("looked_at", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    void look(UUID bid, UUID person, Instant at) {
        db.sql("""
                        insert into bid_look (bid_id, person_id, looked_at) values (:bid, :person, :at)
                        on conflict (bid_id, person_id) do update set looked_at = excluded.looked_at""")
                .param("bid", bid)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
