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
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;

/// Keeps the annual reviews of every award. The database itself sees to it that nobody agrees to their own.
@Component
class ReviewStore {

    private static final String KEPT = """
            select v.award_id, v.financial_year, v.due_on, v.status, v.revision, v.figures, v.delivery, v.decision, v.reason,
                   v.written_by, v.written_by_name, v.written_at, v.decided_by, v.decided_by_name, v.decided_at,
                   v.return_reason, a.reference, a.status in ('ACCEPTED', 'LIVE', 'SUSPENDED') as live,
                   p.title as project, o.name as lead
            from award_review v
            join award a on a.id = v.award_id
            join project p on p.id = a.project_id
            join organisation o on o.id = a.lead_organisation_id\s""";

    private final JdbcClient db;
    private final MonitoringJson json;

    ReviewStore(JdbcClient db, MonitoringJson json) {
        this.db = db;
        this.json = json;
    }

    void layOut(UUID award, List<FinancialYear> years) {
        var texts = years.stream().map(FinancialYear::toString).toArray(String[]::new);
        db.sql("delete from award_review where award_id = :award and status = 'DUE' and financial_year <> all(:years)")
                .param("award", award)
                .param("years", texts)
                .update();
        db.sql("""
                        insert into award_review (award_id, financial_year, due_on)
                        select :award, y.* from unnest(:years, :dues::date[]) as y on conflict do nothing""")
                .param("award", award)
                .param("years", texts)
                .param(
                        "dues",
                        years.stream().map(year -> year.lastDay().toString()).toArray(String[]::new))
                .update();
    }

    Optional<KeptReview> find(AwardReference award, FinancialYear year) {
        return one(award, year, "");
    }

    /// The review, which nobody else changes until this transaction ends.
    Optional<KeptReview> hold(AwardReference award, FinancialYear year) {
        return one(award, year, " for update of v");
    }

    private Optional<KeptReview> one(AwardReference award, FinancialYear year, String lock) {
        return db.sql(KEPT + "where a.reference = :award and v.financial_year = :year" + lock)
                .param("award", award.text())
                .param("year", year.toString())
                .query(this::kept)
                .optional();
    }

    /// Reviews of live awards that are not agreed and whose day is not after another, the oldest first, behind
    /// a place in that order.
    List<KeptReview> open(LocalDate until, LocalDate afterDue, String afterAward, int most) {
        return db.sql(KEPT + """
                        where v.status <> 'AGREED' and a.status in ('ACCEPTED', 'LIVE', 'SUSPENDED') and v.due_on <= :until
                          and (v.due_on, a.reference) > (:afterDue, :afterAward)
                        order by v.due_on, a.reference limit :most""")
                .param("until", until)
                .param("afterDue", afterDue)
                .param("afterAward", afterAward)
                .param("most", most)
                .query(this::kept)
                .list();
    }

    /// The oldest review of a live award that was due before a day and is not agreed.
    Optional<KeptReview> overdue(UUID award, LocalDate today) {
        return db.sql(KEPT + """
                        where v.award_id = :award and v.status <> 'AGREED' and v.due_on < :today
                          and a.status in ('ACCEPTED', 'LIVE', 'SUSPENDED')
                        order by v.due_on limit 1""")
                .param("award", award)
                .param("today", today)
                .query(this::kept)
                .optional();
    }

    void write(KeptReview kept, ReviewFigures figures, WrittenReview text, Actor by, Instant at) {
        db.sql("""
                        update award_review
                        set status = 'WRITTEN', revision = revision + 1, figures = :figures::json, delivery = :delivery,
                            decision = :decision, reason = :reason, written_by = :by, written_by_name = :name,
                            written_at = :at, decided_by = null, decided_by_name = null, decided_at = null,
                            return_reason = null
                        where award_id = :award and financial_year = :year""")
                .param("figures", json.write(figures))
                .param("delivery", text.delivery())
                .param("decision", text.decision().name())
                .param("reason", text.reason())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("award", kept.awardId())
                .param("year", kept.year().toString())
                .update();
    }

    void decide(KeptReview kept, ReviewStatus outcome, @Nullable String reason, Actor by, Instant at) {
        db.sql("""
                        update award_review
                        set status = :outcome, decided_by = :by, decided_by_name = :name, decided_at = :at,
                            return_reason = :reason
                        where award_id = :award and financial_year = :year""")
                .param("outcome", outcome.name())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("award", kept.awardId())
                .param("year", kept.year().toString())
                .update();
    }

    private KeptReview kept(ResultSet row, int number) throws SQLException {
        var figures = row.getString("figures");
        var decision = row.getString("decision");
        return new KeptReview(
                row.getObject("award_id", UUID.class),
                AwardReference.of(row.getString("reference")),
                row.getBoolean("live"),
                row.getString("project"),
                row.getString("lead"),
                FinancialYear.of(row.getString("financial_year")),
                row.getObject("due_on", LocalDate.class),
                ReviewStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                figures == null ? null : json.read(figures, ReviewFigures.class),
                row.getString("delivery"),
                decision == null ? null : ReviewDecision.valueOf(decision),
                row.getString("reason"),
                signed(row, "written"),
                signed(row, "decided"),
                row.getString("return_reason"));
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
