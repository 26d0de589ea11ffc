package uk.gov.education.grants.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads rounds: lists of them, and one with everything that belongs to it in a single statement.
@Component
class RoundReader {

    private static final String ROWS = """
            select r.code, r.title, r.summary, p.code as programme_code, p.name as programme_name, r.kind, r.stage,
                   r.opens_at, r.closes_at, r.decision_on, r.first_year, r.last_year,
                   r.allocation_pence as allocation, r.committed_pence as committed
            from funding_round r join programme p on p.id = r.programme_id
            """;

    private static final String VIEW = """
            select r.id, r.code, r.programme_id, p.code as programme_code, p.name as programme_name, p.legal_power, r.title,
                   r.summary, r.kind, r.stage, r.opens_at, greatest(r.closes_at, x.closes_at) as closes_at, r.decision_on,
                   r.first_year, r.last_year, r.allocation_pence, r.committed_pence, r.rule_book,
                   coalesce(x.reason, r.extension_reason) as extension_reason, x.reason is not null as for_one_bidder,
                   (select jsonb_agg(jsonb_build_object('number', q.number, 'text', q.text, 'guidance', q.guidance,
                                                        'wordLimit', q.word_limit) order by q.number)
                    from round_question q where q.round_id = r.id) as questions,
                   (select jsonb_agg(jsonb_build_object('number', c.number, 'title', c.title, 'guidance', c.guidance,
                                                        'weight', jsonb_build_object('hundredths', c.weight_hundredths))
                                     order by c.number)
                    from round_criterion c where c.round_id = r.id) as criteria,
                   (select jsonb_object_agg(b.financial_year, b.budget_pence - b.committed_pence)
                    from programme_budget b where b.programme_id = r.programme_id) as budget_left,
                   array_to_string(r.parts, ' ') as parts, r.themes, f.code as first_code, f.title as first_title,
                   n.code as next_code, n.title as next_title
            from funding_round r join programme p on p.id = r.programme_id
            left join funding_round f on f.id = r.first_stage_id
            left join funding_round n on n.first_stage_id = r.id and n.stage <> 'DRAFT'
            left join lateral (
                select closes_at, reason from round_extension
                where round_id = r.id and organisation_id = any(cast(:bidders as uuid[])) and closes_at > r.closes_at
                order by closes_at desc limit 1) x on true
            where\s""";

    private static final TypeReference<List<QuestionView>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<CriterionView>> CRITERIA = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> PENCE_BY_YEAR = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    RoundReader(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// @param bidders who reads: one of them may have longer than everybody
    Optional<RoundView> view(String code, Set<UUID> bidders, Instant now) {
        return db.sql(VIEW + "r.code = :code")
                .param("code", code)
                .param("bidders", texts(bidders))
                .query((row, _) -> view(row, now))
                .optional();
    }

    /// @param bidders for whom the round is read: one of them may have longer than everybody
    Optional<RoundView> view(UUID id, Set<UUID> bidders, Instant now) {
        return db.sql(VIEW + "r.id = :id")
                .param("id", id)
                .param("bidders", texts(bidders))
                .query((row, _) -> view(row, now))
                .optional();
    }

    /// Who has longer than everybody, those with the least time first.
    List<ExtensionRow> extensionsOf(UUID round, Instant now) {
        return db.sql("""
                        select o.name as bidder, x.closes_at, x.reason, x.closes_at > :now as is_running
                        from round_extension x join organisation o on o.id = x.organisation_id
                        where x.round_id = :round order by x.closes_at, o.name""")
                .param("round", round)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Rows.of(ExtensionRow.class))
                .list();
    }

    /// The other rounds of its programme that give no money, and so may be the first stage of a round.
    List<RoundLink> firstStagesFor(String code) {
        return db.sql("""
                        select f.code, f.title
                        from funding_round r join funding_round f on f.programme_id = r.programme_id and f.id <> r.id
                        where r.code = :code and not f.parts @> '{MONEY}'
                        order by f.title, f.code""").param("code", code).query(Rows.of(RoundLink.class)).list();
    }

    List<RoundRow> beyondDraft() {
        return db.sql(ROWS + "where r.stage <> 'DRAFT' order by r.closes_at desc, r.code")
                .query(Rows.of(RoundRow.class))
                .list();
    }

    List<RoundRow> ofProgramme(UUID programme) {
        return db.sql(ROWS + "where r.programme_id = :programme order by r.closes_at desc nulls first, r.code")
                .param("programme", programme)
                .query(Rows.of(RoundRow.class))
                .list();
    }

    private RoundView view(ResultSet row, Instant now) throws SQLException {
        var opensAt = instant(row, "opens_at");
        var closesAt = instant(row, "closes_at");
        var decisionOn = row.getObject("decision_on", LocalDate.class);
        return new RoundView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("programme_id", UUID.class),
                row.getString("programme_code"),
                row.getString("programme_name"),
                LegalPower.valueOf(row.getString("legal_power")),
                new RoundDetails(
                        row.getString("title"),
                        row.getString("summary"),
                        RoundKind.valueOf(row.getString("kind")),
                        FinancialYear.of(row.getString("first_year")),
                        FinancialYear.of(row.getString("last_year")),
                        new Money(row.getLong("allocation_pence"))),
                RoundStatus.valueOf(row.getString("stage")).at(now, opensAt, closesAt),
                RoundDates.of(opensAt, closesAt, decisionOn),
                Optional.ofNullable(row.getString("extension_reason")),
                row.getBoolean("for_one_bidder"),
                new Money(row.getLong("committed_pence")),
                budgetLeft(row.getString("budget_left")),
                parts(row.getString("parts")),
                List.of((String[]) row.getArray("themes").getArray()),
                link(row.getString("first_code"), row.getString("first_title")),
                link(row.getString("next_code"), row.getString("next_title")),
                list(row.getString("questions"), QUESTIONS),
                list(row.getString("criteria"), CRITERIA),
                RuleBookConverter.read(row.getString("rule_book")));
    }

    private static List<BidPart> parts(String names) {
        return names.isEmpty()
                ? List.of()
                : Stream.of(names.split(" ")).map(BidPart::valueOf).toList();
    }

    private static Optional<RoundLink> link(@Nullable String code, @Nullable String title) {
        return code == null || title == null ? Optional.empty() : Optional.of(new RoundLink(code, title));
    }

    private SpendProfile budgetLeft(@Nullable String pence) {
        var years = new TreeMap<FinancialYear, Money>();
        if (pence != null) {
            json.readValue(pence, PENCE_BY_YEAR)
                    .forEach((year, left) -> years.put(FinancialYear.of(year), new Money(left)));
        }
        return SpendProfile.of(years);
    }

    private <T> List<T> list(@Nullable String rows, TypeReference<List<T>> type) {
        return rows == null ? List.of() : json.readValue(rows, type);
    }

    private static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
