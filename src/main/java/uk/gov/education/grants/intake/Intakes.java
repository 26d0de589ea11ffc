package uk.gov.education.grants.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// The imports at hand: finds one for who may know of it, holds it while it is changed, and says what was done.
@Component
class Intakes {

    private static final String HEAD = """
            select i.id, i.reference, i.round_id, i.kind, i.status, i.file_name, i.uploaded_by, i.uploaded_by_name,
                   i.uploaded_at, i.repairs, i.unused, i.refusal, i.confirmed_by_name, i.confirmed_at, i.done,
                   i.finished_at, r.code as round_code, r.title as round, p.code as programme_code
              from intake i join funding_round r on r.id = i.round_id join programme p on p.id = r.programme_id
            """;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intakes(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    IntakeHead find(Actor by, String reference) {
        IntakeAccess.requireRead(by, reference);
        return db.sql(HEAD + "where i.reference = :reference")
                .param("reference", reference)
                .query(Intakes::head)
                .optional()
                .orElseThrow(() -> IntakeAccess.absent(reference));
    }

    IntakeHead of(UUID id) {
        return db.sql(HEAD + "where i.id = :id")
                .param("id", id)
                .query(Intakes::head)
                .single();
    }

    /// Those of a round, the latest first.
    List<IntakeHead> ofRound(String roundCode) {
        return db.sql(HEAD + "where r.code = :round order by i.reference desc limit 50")
                .param("round", roundCode)
                .query(Intakes::head)
                .list();
    }

    /// The import, which nobody else changes until this transaction ends.
    IntakeHead hold(Actor by, String reference) {
        var head = find(by, reference);
        db.sql("select from intake where id = :id for no key update")
                .param("id", head.id())
                .query()
                .listOfRows();
        return of(head.id());
    }

    /// What all rows that are to be added, or were, take of each year.
    SpendProfile money(IntakeHead intake) {
        return SpendProfile.of(db
                .sql("""
                        select y.year, sum(y.pence) as pence
                          from intake_row r cross join unnest(r.years, r.years_pence) as y (year, pence)
                         where r.intake_id = :intake and r.state = 'NEW' group by y.year""")
                .param("intake", intake.id())
                .query((row, _) -> Map.entry(FinancialYear.of(row.getString("year")), new Money(row.getLong("pence"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void moveTo(IntakeHead intake, IntakeStatus next, @Nullable String refusal) {
        if (intake.status() != next && !intake.status().next().contains(next)) {
            throw new Conflict("Import %s is \"%s\" and cannot become \"%s\"."
                    .formatted(intake.reference(), intake.status().title(), next.title()));
        }
        db.sql("update intake set status = :status, refusal = :refusal where id = :id")
                .param("status", next.name())
                .param("refusal", refusal)
                .param("id", intake.id())
                .update();
    }

    void said(Actor by, IntakeHead intake, String sentence) {
        events.publishEvent(new IntakeChanged(by, clock.instant(), intake.reference(), sentence));
    }

    private static IntakeHead head(ResultSet row, int number) throws SQLException {
        return new IntakeHead(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("round_id", UUID.class),
                row.getString("round_code"),
                row.getString("round"),
                row.getString("programme_code"),
                AwardKind.valueOf(row.getString("kind")),
                IntakeStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getObject("uploaded_by", UUID.class),
                row.getString("uploaded_by_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                texts(row.getArray("repairs")),
                texts(row.getArray("unused")),
                row.getString("refusal"),
                row.getString("confirmed_by_name"),
                instant(row, "confirmed_at"),
                row.getInt("done"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
