package uk.gov.education.grants.award;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads what pages show around an award: the names of what belongs to it, its years beside the money left, and its
/// history.
@Component
class AwardReader {

    private final JdbcClient db;

    AwardReader(JdbcClient db) {
        this.db = db;
    }

    AwardHead head(Award award) {
        return db.sql("""
                        select j.title as project, j.code as project_code, o.name as lead, p.name as programme,
                               p.code as programme_code, r.title as round, r.code as round_code, b.reference as bid,
                               (select string_agg(c.name, ';' order by c.name)
                                from award_place w join area_code c using (gss_code) where w.award_id = a.id) as places
                        from award a
                        join project j on j.id = a.project_id
                        join organisation o on o.id = a.lead_organisation_id
                        join programme p on p.id = a.programme_id
                        join funding_round r on r.id = a.round_id
                        left join bid b on b.id = a.bid_id
                        where a.id = :award""")
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
                        award.closedReason().orElse(null)))
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

    List<BidCaseView.AwardOfBid> awardsOf(UUID bid) {
        return db.sql("select reference, status from award where bid_id = :bid order by proposed_at desc")
                .param("bid", bid)
                .query(Rows.of(BidCaseView.AwardOfBid.class))
                .list();
    }

    Optional<String> submissionVerdict(UUID bid) {
        return db.sql("select verdict from bid_submission where bid_id = :bid order by submitted_at desc limit 1")
                .param("bid", bid)
                .query((row, _) -> row.getString("verdict"))
                .optional();
    }

    private static List<String> namesIn(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(";"));
    }
}
