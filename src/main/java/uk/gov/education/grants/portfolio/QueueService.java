package uk.gov.education.grants.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Where;

/// Lists the bids of a round that are with the Department. A page goes on from the last bid of the one before, so the
/// hundredth costs what the first costs.
@Service
@Transactional(readOnly = true)
public class QueueService {

    private final RoundService rounds;
    private final SavedViews views;
    private final JdbcClient db;
    private final CsvCopy copy;

    QueueService(RoundService rounds, SavedViews views, JdbcClient db, CsvCopy copy) {
        this.rounds = rounds;
        this.views = views;
        this.db = db;
        this.copy = copy;
    }

    private record Sums(long count, Money asked) {}

    private record Choice(String filter, Option option) {}

    /// What the filters offer: of states, flags and assessors only those that some bid of the round has.
    public CaseChoices choices(Actor by, String roundCode) {
        PortfolioAccess.requireRead(by, roundCode);
        var found = db
                .sql("""
                        select 'status' as filter, b.status as value, b.status as text, count(*) as bids
                          from bid b join funding_round r on r.id = b.round_id
                         where r.code = :round and b.status not in ('DRAFT', 'READY', 'WITHDRAWN') group by b.status
                        union all
                        select 'flag', f.title, f.title, count(distinct b.id)
                          from bid b join funding_round r on r.id = b.round_id join bid_flag f on f.bid_id = b.id
                         where r.code = :round and f.resolved_at is null group by f.title
                        union all
                        select 'theme', t, t, count(*) filter (where b.status not in ('DRAFT', 'READY', 'WITHDRAWN'))
                          from funding_round r cross join unnest(r.themes) t
                          left join (bid b join bid_reach h on h.bid_id = b.id) on b.round_id = r.id and h.theme = t
                         where r.code = :round group by t
                        union all
                        select 'assessor', s.assessor_id::text, s.assessor_name, count(*)
                          from bid b join funding_round r on r.id = b.round_id join assessment s on s.bid_id = b.id
                         where r.code = :round and s.status not in ('DECLINED', 'WITHDRAWN')
                         group by s.assessor_id, s.assessor_name
                         order by 1, 3""")
                .param("round", roundCode)
                .query((row, _) -> new Choice(row.getString("filter"), option(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Choice::filter, LinkedHashMap::new, Collectors.mapping(Choice::option, Collectors.toList())));
        var choices = new LinkedHashMap<>(found);
        choices.put("region", CaseChoices.regions());
        choices.put("kind", CaseChoices.kinds());
        choices.put("score", CaseChoices.scores());
        choices.put("advice", CaseChoices.advice());
        choices.computeIfPresent("flag", (_, flags) -> with(CaseChoices.ANY, "Any flag", flags));
        choices.put("assessor", with(CaseChoices.NONE, "Nobody yet", choices.getOrDefault("assessor", List.of())));
        return new CaseChoices(choices);
    }

    /// One page of the bids that fit.
    ///
    /// @param from the reference that the page goes on from, forwards or backwards; none for the first page
    public QueueView list(Actor by, String roundCode, CaseFilter filter, Optional<String> from, boolean forwards) {
        PortfolioAccess.requireRead(by, roundCode);
        var round = rounds.view(by, roundCode);
        var where = filter.where(round.id());
        var found = page(where, filter.sort(), from, forwards);
        if (found.isEmpty() && from.isPresent()) {
            return list(by, roundCode, filter, Optional.empty(), true);
        }
        var more = found.size() > QueueView.SIZE;
        var rows = more ? found.subList(0, QueueView.SIZE) : found;
        rows = forwards ? rows : rows.reversed();
        var isFirst = forwards ? from.isEmpty() : !more;
        var isLast = forwards && !more;
        var sums = sums(where);
        var officer = PortfolioAccess.mayPrepare(by);
        return new QueueView(
                round,
                filter.isSet() ? countOf(round.id()) : sums.count(),
                sums.count(),
                sums.asked(),
                rows,
                isFirst ? Optional.empty() : Optional.of(rows.getFirst().reference()),
                isLast ? Optional.empty() : Optional.of(rows.getLast().reference()),
                views.of(by),
                officer,
                BulkKind.APPROVALS.mayBeAskedBy(by),
                officer && round.kind() == RoundKind.DIRECT && round.givesMoney() && !round.isDraft());
    }

    /// Exactly the bids that fit, in the same order, one row each.
    public Csv csv(Actor by, String roundCode, CaseFilter filter) {
        PortfolioAccess.requireRead(by, roundCode);
        var where = filter.where(rounds.view(by, roundCode).id());
        return copy.of("""
                select reference,
                       csv_safe(project) as project,
                       csv_safe(lead) as lead_organisation,
                       lower(lead_kind) as lead_kind,
                       array_to_string(regions, ';') as region,
                       lower(status) as status,
                       informed,
                       round(asked_pence / 100.0, 2) as asked,
                       round(score_hundredths / 100.0, 2) as agreed_score_percent,
                       lower(advice) as advice,
                       award as award_reference,
                       lower(award_status) as award_status,
                       cardinality(assessors) as assessors,
                       csv_safe(array_to_string(flags, ';')) as flags,
                       to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as submitted_at,
                       csv_safe(theme) as theme
                  from case_bid
                %s
                 order by %s""".formatted(where.clause(), filter.sort().order(true)), where.values());
    }

    private List<CaseRow> page(Where filtered, CaseSort sort, Optional<String> from, boolean forwards) {
        var where = from.map(reference -> filtered.and(sort.beyond(forwards)).with("from", reference))
                .orElse(filtered);
        return db.sql("""
                        select reference, project, lead, regions, theme, status, informed, asked_pence, score_hundredths,
                               advice, award, award_status, flags, assessors
                        from case_bid %s order by %s limit %d""".formatted(where.clause(), sort.order(forwards), QueueView.SIZE + 1))
                .params(where.values())
                .query((row, _) -> row(row))
                .list();
    }

    private Sums sums(Where where) {
        return db.sql("select count(*) as count, coalesce(sum(asked_pence), 0)::bigint as asked from case_bid %s"
                        .formatted(where.clause()))
                .params(where.values())
                .query((row, _) -> new Sums(row.getLong("count"), new Money(row.getLong("asked"))))
                .single();
    }

    private long countOf(UUID round) {
        return db.sql(
                        "select count(*) from bid where round_id = :round and status not in ('DRAFT', 'READY', 'WITHDRAWN')")
                .param("round", round)
                .query(Long.class)
                .single();
    }

    private static List<Option> with(String value, String text, List<Option> others) {
        return Stream.concat(Stream.of(Option.of(value, text)), others.stream()).toList();
    }

    private static Option option(ResultSet row) throws SQLException {
        var text = row.getString("filter").equals("status")
                ? BidStatus.valueOf(row.getString("text")).title()
                : row.getString("text");
        return Option.of(row.getString("value"), "%s (%d)".formatted(text, row.getLong("bids")));
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getString("reference"),
                row.getString("project"),
                row.getString("lead"),
                String.join(", ", texts(row, "regions")),
                row.getString("theme"),
                BidStatus.valueOf(row.getString("status")),
                row.getBoolean("informed"),
                new Money(row.getLong("asked_pence")),
                Optional.ofNullable(row.getObject("score_hundredths", Integer.class))
                        .map(Percent::new)
                        .orElse(null),
                named(AdviceKind.class, row.getString("advice")),
                row.getString("award"),
                named(AwardStatus.class, row.getString("award_status")),
                texts(row, "flags"),
                ((Object[]) row.getArray("assessors").getArray()).length);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
