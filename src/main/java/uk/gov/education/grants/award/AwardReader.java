package uk.gov.education.grants.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads what pages show around an award: the names of what belongs to it, its years beside the money left, and its
/// history.
@Component
class AwardReader {

    /// A row of the table `n`, by the names of [RecommendationRow].
    private static final String ADVICE = """
            jsonb_build_object('advice', n.advice, 'reason', n.reason, 'by', n.recommended_by_name, 'at', n.recommended_at,
                'takenBackAt', n.taken_back_at, 'takenBackBy', n.taken_back_by_name, 'takenBackReason', n.taken_back_reason)::text""";

    private final JdbcClient db;
    private final JsonMapper json;

    AwardReader(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    AwardHead head(Award award) {
        return db.sql("""
                        select j.title as project, j.code as project_code, o.name as lead, p.name as programme,
                               p.code as programme_code, r.title as round, r.code as round_code, b.reference as bid,
                               (select string_agg(c.name, ';' order by c.name)
                                from award_place w join area_code c using (gss_code) where w.award_id = a.id) as places,
                               (select %s from recommendation n
                                where n.bid_id = a.bid_id and n.taken_back_at is null) as advice
                        from award a
                        join project j on j.id = a.project_id
                        join organisation o on o.id = a.lead_organisation_id
                        join programme p on p.id = a.programme_id
                        join funding_round r on r.id = a.round_id
                        left join bid b on b.id = a.bid_id
                        where a.id = :award""".formatted(ADVICE))
                .param("award", award.id())
                .query((row, _) -> new AwardHead(
                        award.reference(),
                        award.status(),
                        row.getString("project"),
                        row.getString("project_code"),
                        row.getString("lead"),
                        row.getString("programme"),
                        row.getString("programme_code"),
                        row.getString("round"),
                        row.getString("round_code"),
                        row.getString("bid"),
                        award.proposal().grounds().orElse(null),
                        award.terms(),
                        namesIn(row.getString("places")),
                        award.proposedByName(),
                        award.proposedAt(),
                        award.approvedOn().orElse(null),
                        award.informedAt().orElse(null),
                        award.announcedOn().orElse(null),
                        award.closedReason().orElse(null),
                        advice(row.getString("advice"))))
                .single();
    }

    /// The years of a profile, beside what is left in each.
    static List<YearLine> years(SpendProfile profile, SpendProfile left) {
        return profile.years().entrySet().stream()
                .map(year -> new YearLine(year.getKey(), year.getValue(), left.in(year.getKey())))
                .toList();
    }

    /// Everything that happened to the subjects of a case, the latest first.
    List<HistoryLine> history(List<String> subjects) {
        return db.sql("""
                        select at, person_name, sentence from audit_entry where subject in (:subjects)
                        order by id desc limit 200""")
                .param("subjects", subjects)
                .query(Rows.of(HistoryLine.class))
                .list();
    }

    /// What became of a bid.
    ///
    /// @param verdict what the rules said when it was submitted
    /// @param recommendations what was advised for it, the latest first
    /// @param awards those it has led to, the latest first
    /// @param flags those that nobody has resolved, the latest first
    record OutcomeOfBid(
            Optional<VerdictSnapshot> verdict,
            List<RecommendationRow> recommendations,
            List<BidCaseView.AwardOfBid> awards,
            List<String> flags) {}

    OutcomeOfBid outcomeOf(UUID bid) {
        return db.sql("""
                        select (select verdict from bid_submission where bid_id = :bid
                                order by submitted_at desc limit 1) as verdict,
                               array(select %s from recommendation n where n.bid_id = :bid
                                     order by n.recommended_at desc) as recommendations,
                               array(select status || ' ' || reference from award where bid_id = :bid
                                     order by proposed_at desc) as awards,
                               array(select f.title from bid_flag f where f.bid_id = :bid and f.resolved_at is null
                                     order by f.number desc) as flags""".formatted(ADVICE))
                .param("bid", bid)
                .query((row, _) -> new OutcomeOfBid(
                        Optional.ofNullable(row.getString("verdict"))
                                .map(kept -> json.readValue(kept, VerdictSnapshot.class)),
                        texts(row, "recommendations").map(this::advice).toList(),
                        texts(row, "awards")
                                .map(award -> award.split(" "))
                                .map(award -> new BidCaseView.AwardOfBid(award[1], AwardStatus.valueOf(award[0])))
                                .toList(),
                        texts(row, "flags").toList()))
                .single();
    }

    private @Nullable RecommendationRow advice(@Nullable String kept) {
        return kept == null ? null : json.readValue(kept, RecommendationRow.class);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static List<String> namesIn(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(";"));
    }
}
