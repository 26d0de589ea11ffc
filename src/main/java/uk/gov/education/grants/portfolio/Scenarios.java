package uk.gov.education.grants.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// Keeps scenarios and what was found for them.
@Component
class Scenarios {

    private static final String SCENARIO = """
            select s.number, s.name, s.limits, s.asked_by, s.asked_at, s.cancelled_at, s.finished_at, s.found,
                   exists (select from panel_scenario p where p.scenario_id = s.id) as adopted
              from scenario s
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    Scenarios(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Scenario> of(UUID round) {
        return db.sql(SCENARIO + "where s.round_id = :round order by s.number desc")
                .param("round", round)
                .query((row, _) -> scenario(row))
                .list();
    }

    Scenario one(UUID round, int number) {
        return db.sql(SCENARIO + "where s.round_id = :round and s.number = :number")
                .param("round", round)
                .param("number", number)
                .query((row, _) -> scenario(row))
                .optional()
                .orElseThrow(() -> new NotFound("There is no scenario %d of this round.".formatted(number)));
    }

    /// The one that the panel goes by.
    Optional<Scenario> adopted(UUID round) {
        return db.sql(SCENARIO + "join panel_scenario p on p.scenario_id = s.id where p.round_id = :round")
                .param("round", round)
                .query((row, _) -> scenario(row))
                .optional();
    }

    int keep(UUID id, UUID round, String name, Limits limits, Actor by, Instant at) {
        return db.sql("""
                        insert into scenario (id, round_id, number, name, limits, asked_by, asked_at)
                        select :id, :round, count(*) + 1, :name, :limits::jsonb, :by, :at
                          from scenario where round_id = :round
                        returning number""")
                .param("id", id)
                .param("round", round)
                .param("name", name)
                .param("limits", json.writeValueAsString(limits))
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void finish(UUID id, Found found, Instant at) {
        db.sql("update scenario set found = :found::jsonb, finished_at = :at where id = :id and finished_at is null")
                .param("found", json.writeValueAsString(found))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void cancel(UUID round, int number, Instant at) {
        db.sql("""
                        update scenario set cancelled_at = :at
                         where round_id = :round and number = :number and finished_at is null and cancelled_at is null""")
                .param("round", round)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isCancelled(UUID id) {
        return db.sql("select cancelled_at is not null from scenario where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void adopt(UUID round, int number, Actor by, Instant at) {
        db.sql("""
                        insert into panel_scenario (round_id, scenario_id, adopted_by, adopted_at)
                        select round_id, id, :by, :at from scenario where round_id = :round and number = :number
                        on conflict (round_id) do update
                        set (scenario_id, adopted_by, adopted_at) = (excluded.scenario_id, excluded.adopted_by, excluded.adopted_at)""")
                .param("round", round)
                .param("number", number)
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void goBackToRanking(UUID round) {
        db.sql("delete from panel_scenario where round_id = :round")
                .param("round", round)
                .update();
    }

    private Scenario scenario(ResultSet row) throws SQLException {
        return new Scenario(
                row.getInt("number"),
                row.getString("name"),
                json.readValue(row.getString("limits"), Limits.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "cancelled_at"),
                instant(row, "finished_at"),
                Optional.ofNullable(row.getString("found")).map(found -> json.readValue(found, Found.class)),
                row.getBoolean("adopted"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
