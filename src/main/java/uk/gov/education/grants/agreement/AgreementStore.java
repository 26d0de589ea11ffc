package uk.gov.education.grants.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAward;
import uk.gov.education.grants.shared.Actor;

/// Keeps what is prepared and what was offered. The database lets nobody change an offer or answer it twice.
@Component
class AgreementStore {

    private static final String KEPT = """
            select g.award_id, g.lead_organisation_id, g.offer, g.fingerprint, g.offered_by, g.offered_by_name, g.offered_at,
                   g.answer, g.answered_by, g.answered_by_name, g.answered_at, g.signed_as, g.answer_reason,
                   (select m.plan from agreement_amendment m
                    where m.award_id = g.award_id order by m.number desc limit 1) as amended
            from agreement g join award a on a.id = g.award_id
            """;

    private final JdbcClient db;
    private final AgreementJson json;

    AgreementStore(JdbcClient db, AgreementJson json) {
        this.db = db;
        this.json = json;
    }

    /// A plan that somebody has saved.
    ///
    /// @param revision how often it has been saved
    record SavedPlan(AgreementPlan plan, int revision, String byName, Instant at) {}

    Optional<SavedPlan> plan(UUID award) {
        return db.sql("select plan, revision, saved_by_name, saved_at from agreement_plan where award_id = :award")
                .param("award", award)
                .query((row, _) -> new SavedPlan(
                        json.read(row.getString("plan"), AgreementPlan.class),
                        row.getInt("revision"),
                        row.getString("saved_by_name"),
                        instant(row, "saved_at")))
                .optional();
    }

    /// Saves a plan over the revision that its writer has seen, 0 where there was none. Whether that one was the last.
    boolean save(UUID award, AgreementPlan plan, int revision, Actor by, Instant at) {
        return db.sql("""
                        insert into agreement_plan as saved (award_id, revision, plan, saved_by_name, saved_at)
                        select :award, 1, :plan::json, :by, :at
                        where :revision = 0 or exists (select from agreement_plan where award_id = :award)
                        on conflict (award_id) do update
                        set revision = saved.revision + 1, plan = excluded.plan, saved_by_name = excluded.saved_by_name,
                            saved_at = excluded.saved_at
                        where saved.revision = :revision""")
                        .param("award", award)
                        .param("plan", json.write(plan))
                        .param("revision", revision)
                        .param("by", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Keeps an offer for ever.
    void keep(PromisedAward award, Offer offer, Actor by, Instant at) {
        var text = json.write(offer);
        db.sql("""
                        insert into agreement (award_id, lead_organisation_id, offer, fingerprint, stands_until, offered_by,
                            offered_by_name, offered_at)
                        values (:award, :lead, :offer::json, :fingerprint, :until, :by, :byName, :at)""")
                .param("award", award.id())
                .param("lead", award.lead())
                .param("offer", text)
                .param("fingerprint", sha256(text))
                .param("until", offer.plan().standsUntil())
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptAgreement> find(AwardReference award) {
        return db.sql(KEPT + "where a.reference = :award")
                .param("award", award.text())
                .query(this::kept)
                .optional();
    }

    Optional<KeptAgreement> find(UUID award) {
        return db.sql(KEPT + "where g.award_id = :award")
                .param("award", award)
                .query(this::kept)
                .optional();
    }

    /// The agreement, to which nobody else answers until this transaction ends.
    Optional<KeptAgreement> hold(AwardReference award) {
        return db.sql(KEPT + "where a.reference = :award for update of g")
                .param("award", award.text())
                .query(this::kept)
                .optional();
    }

    /// Offers whose last day is over and that nobody has answered.
    List<AwardReference> unansweredBefore(LocalDate today) {
        return db.sql("""
                        select a.reference from agreement g join award a on a.id = g.award_id
                        where g.answer is null and g.stands_until < :today and a.status = 'OFFERED' order by a.reference""")
                .param("today", today)
                .query((row, _) -> AwardReference.of(row.getString("reference")))
                .list();
    }

    void answer(UUID award, Answer answer) {
        db.sql("""
                        update agreement set answer = :kind, answered_by = :by, answered_by_name = :byName,
                            answered_at = :at, signed_as = :signedAs, answer_reason = :reason
                        where award_id = :award""")
                .param("kind", answer.kind().name())
                .param("by", answer.by())
                .param("byName", answer.byName())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("signedAs", answer.signedAs())
                .param("reason", answer.reason())
                .param("award", award)
                .update();
    }

    /// Keeps what counts after a variation, beside what was offered.
    void amend(UUID award, String variation, AgreementPlan plan, Actor by, Instant at) {
        db.sql("""
                        insert into agreement_amendment (award_id, number, variation, plan, made_by, made_by_name, made_at)
                        select :award, count(*) + 1, :variation, :plan::json, :by, :byName, :at
                        from agreement_amendment where award_id = :award""")
                .param("award", award)
                .param("variation", variation)
                .param("plan", json.write(plan))
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private KeptAgreement kept(ResultSet row, int number) throws SQLException {
        var text = row.getString("offer");
        var fingerprint = row.getString("fingerprint");
        return new KeptAgreement(
                row.getObject("award_id", UUID.class),
                row.getObject("lead_organisation_id", UUID.class),
                json.read(text, Offer.class),
                fingerprint,
                sha256(text).equals(fingerprint),
                row.getObject("offered_by", UUID.class),
                row.getString("offered_by_name"),
                instant(row, "offered_at"),
                answer(row),
                amended(row));
    }

    private @Nullable AgreementPlan amended(ResultSet row) throws SQLException {
        var plan = row.getString("amended");
        return plan == null ? null : json.read(plan, AgreementPlan.class);
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var kind = row.getString("answer");
        return kind == null
                ? null
                : new Answer(
                        Answer.Kind.valueOf(kind),
                        row.getObject("answered_by", UUID.class),
                        row.getString("answered_by_name"),
                        instant(row, "answered_at"),
                        row.getString("signed_as"),
                        row.getString("answer_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
