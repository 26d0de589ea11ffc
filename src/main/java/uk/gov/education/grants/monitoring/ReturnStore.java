package uk.gov.education.grants.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Keeps the returns of every award. The database itself sees to it that whoever drafted a return does not certify it,
/// and that what is accepted never changes.
@Component
class ReturnStore {

    private static final String KEPT = """
            select r.award_id, r.period, r.first_day, r.last_day, r.status, r.revision, r.typed, r.saved_by, r.saved_by_name,
                   r.saved_at, r.ready_by, r.ready_by_name, r.ready_at, r.content, r.submitted_by, r.submitted_by_name,
                   r.submitted_at, r.signed_as, r.decided_by, r.decided_by_name, r.decided_at, r.decision_reason,
                   a.reference, a.status as award_status, a.lead_organisation_id, p.title as project, o.name as lead
            from award_return r
            join award a on a.id = r.award_id
            join project p on p.id = a.project_id
            join organisation o on o.id = a.lead_organisation_id
            where a.reference = :award\s""";

    private final JdbcClient db;
    private final MonitoringJson json;

    ReturnStore(JdbcClient db, MonitoringJson json) {
        this.db = db;
        this.json = json;
    }

    /// Lays out the returns of an award. Those that nobody has begun and that are not among these are taken out.
    void layOut(UUID award, List<ScheduledReturn> schedule) {
        var periods = schedule.stream().map(each -> each.period().toString()).toArray(String[]::new);
        db.sql("delete from award_return where award_id = :award and status = 'DUE' and period <> all(:periods)")
                .param("award", award)
                .param("periods", periods)
                .update();
        db.sql("""
                        insert into award_return as kept (award_id, period, first_day, last_day, due_on)
                        select :award, s.* from unnest(:periods, :firsts::date[], :lasts::date[], :dues::date[]) as s
                        on conflict (award_id, period) do update
                        set first_day = excluded.first_day, last_day = excluded.last_day, due_on = excluded.due_on
                        where kept.status = 'DUE'
                          and (kept.first_day, kept.last_day) <> (excluded.first_day, excluded.last_day)""")
                .param("award", award)
                .param("periods", periods)
                .param(
                        "firsts",
                        schedule.stream().map(each -> each.first().toString()).toArray(String[]::new))
                .param(
                        "lasts",
                        schedule.stream().map(each -> each.last().toString()).toArray(String[]::new))
                .param(
                        "dues",
                        schedule.stream().map(each -> each.due().toString()).toArray(String[]::new))
                .update();
    }

    Optional<KeptReturn> find(AwardReference award, ReturnPeriod period) {
        return one(award, period, "");
    }

    /// The return, which nobody else changes until this transaction ends.
    Optional<KeptReturn> hold(AwardReference award, ReturnPeriod period) {
        return one(award, period, " for update of r");
    }

    private Optional<KeptReturn> one(AwardReference award, ReturnPeriod period, String lock) {
        return db.sql(KEPT + "and r.period = :period" + lock)
                .param("award", award.text())
                .param("period", period.toString())
                .query(this::kept)
                .optional();
    }

    /// Every return of an award in order.
    List<KeptReturn> all(AwardReference award) {
        return db.sql(KEPT + "order by r.first_day")
                .param("award", award.text())
                .query(this::kept)
                .list();
    }

    /// What the latest return before a day said, of those that were submitted.
    Optional<ReturnContent> lastBefore(UUID award, LocalDate day) {
        return db.sql("""
                        select content from award_return
                        where award_id = :award and last_day < :day and content is not null
                        order by last_day desc limit 1""")
                .param("award", award)
                .param("day", day)
                .query((row, _) -> json.read(row.getString("content"), ReturnContent.class))
                .optional();
    }

    /// What the latest accepted return of an award says.
    Optional<ReturnContent> lastAccepted(UUID award) {
        return db.sql("""
                        select content from award_return where award_id = :award and status = 'ACCEPTED'
                        order by last_day desc limit 1""")
                .param("award", award)
                .query((row, _) -> json.read(row.getString("content"), ReturnContent.class))
                .optional();
    }

    /// Keeps what was typed; a certifier is asked where it is ready.
    void save(KeptReturn kept, Typed typed, boolean isReady, Actor by, Instant at) {
        sign(kept, """
                        status = :status, revision = revision + 1, typed = :typed::jsonb, saved_by = :by,
                        saved_by_name = :name, saved_at = :at, ready_by = case when :ready then :by::uuid end,
                        ready_by_name = case when :ready then :name end,
                        ready_at = case when :ready then :at::timestamptz end""", by, at)
                .param("status", (isReady ? ReturnStatus.READY : ReturnStatus.DRAFT).name())
                .param("typed", json.writeTyped(typed))
                .param("ready", isReady)
                .update();
    }

    void submit(KeptReturn kept, ReturnContent content, String signedAs, Actor by, Instant at) {
        sign(kept, """
                        status = 'SUBMITTED', content = :content::json, submitted_by = :by, submitted_by_name = :name,
                        submitted_at = :at, signed_as = :signedAs, decided_by = null, decided_by_name = null,
                        decided_at = null, decision_reason = null""", by, at)
                .param("content", json.write(content))
                .param("signedAs", signedAs)
                .update();
    }

    void decide(KeptReturn kept, ReturnStatus outcome, String reason, Actor by, Instant at) {
        sign(kept, """
                        status = :outcome, decided_by = :by, decided_by_name = :name, decided_at = :at,
                        decision_reason = :reason""", by, at)
                .param("outcome", outcome.name())
                .param("reason", reason)
                .update();
    }

    private JdbcClient.StatementSpec sign(KeptReturn kept, String change, Actor by, Instant at) {
        return db.sql("update award_return set " + change + " where award_id = :award and period = :period")
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("award", kept.awardId())
                .param("period", kept.period().toString());
    }

    private KeptReturn kept(ResultSet row, int number) throws SQLException {
        var typed = row.getString("typed");
        var content = row.getString("content");
        return new KeptReturn(
                row.getObject("award_id", UUID.class),
                AwardReference.of(row.getString("reference")),
                AwardStatus.valueOf(row.getString("award_status")),
                row.getString("project"),
                row.getObject("lead_organisation_id", UUID.class),
                row.getString("lead"),
                new ScheduledReturn(
                        ReturnPeriod.of(row.getString("period")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                ReturnStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                typed == null ? null : json.readTyped(typed),
                signed(row, "saved"),
                signed(row, "ready"),
                content == null ? null : json.read(content, ReturnContent.class),
                signed(row, "submitted"),
                row.getString("signed_as"),
                signed(row, "decided"),
                row.getString("decision_reason"));
    }

    private static @Nullable Signed signed(ResultSet row, String what) throws SQLException {
        var by = row.getObject(what + "_by", UUID.class);
        return by == null
                ? null
                : new Signed(
                        by,
                        row.getString(what + "_by_name"),
                        row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }
}
