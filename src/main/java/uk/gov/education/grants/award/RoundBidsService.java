package uk.gov.education.grants.award;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Lists the bids of a round that are with the Department.
@Service
@Transactional(readOnly = true)
public class RoundBidsService {

    private static final String FITTING = """
            from bid b
            join project p on p.id = b.project_id
            join organisation o on o.id = b.lead_organisation_id
            where b.round_id = :round and b.status not in ('DRAFT', 'READY', 'WITHDRAWN')
              and (:status::text is null or b.status = :status)
              and not exists (
                  select from regexp_split_to_table(lower(:words), '\\s+') word
                  where strpos(lower(concat_ws(' ', p.title, o.name, b.reference)), word) = 0)
            """;

    private final RoundService rounds;
    private final JdbcClient db;

    RoundBidsService(RoundService rounds, JdbcClient db) {
        this.rounds = rounds;
        this.db = db;
    }

    private record Sums(long count, Money asked) {}

    /// One page of them, by reference: in one state or in all, whose project, lead or reference has all these words.
    public RoundBidsView list(Actor by, String roundCode, Optional<BidStatus> status, String words, String after) {
        if (!AwardAccess.mayReadRound(by)) {
            throw new NotFound("There is no round %s.".formatted(roundCode));
        }
        var round = rounds.view(by, roundCode);
        var sums = fitting(
                        "select count(*) as count, coalesce(sum(b.asked_pence), 0)::bigint as asked " + FITTING,
                        round.id(),
                        status,
                        words)
                .query(Rows.of(Sums.class))
                .single();
        var rows = page(round.id(), status, words, after);
        var more = rows.size() > RoundBidsView.SIZE;
        return new RoundBidsView(
                round,
                states(round.id()),
                status,
                sums.count(),
                sums.asked(),
                round.committed(),
                more ? rows.subList(0, RoundBidsView.SIZE) : rows,
                more ? rows.get(RoundBidsView.SIZE - 1).reference() : null,
                AwardAccess.mayPrepare(by)
                        && round.kind() == RoundKind.DIRECT
                        && round.givesMoney()
                        && !round.isDraft());
    }

    private List<RoundBidRow> page(UUID round, Optional<BidStatus> status, String words, String after) {
        return fitting("""
                        select page.*, m.score_hundredths, n.advice, a.reference as award, a.status as award_status
                        from (
                            select b.id, b.reference, p.title as project, o.name as lead, b.status,
                                   b.informed_at is not null as informed, b.asked_pence as asked
                            %s and b.reference > :after
                            order by b.reference limit :most) page
                        left join moderation m on m.bid_id = page.id
                        left join recommendation n on n.bid_id = page.id and n.taken_back_at is null
                        left join lateral (
                            select reference, status from award where bid_id = page.id
                            order by proposed_at desc limit 1) a on n.advice = 'FUND'
                        order by page.reference""".formatted(FITTING), round, status, words)
                .param("after", after)
                .param("most", RoundBidsView.SIZE + 1)
                .query(Rows.of(RoundBidRow.class))
                .list();
    }

    private List<RoundBidsView.StateCount> states(UUID round) {
        return db.sql("""
                        select status, count(*) as bids from bid
                        where round_id = :round and status not in ('DRAFT', 'READY', 'WITHDRAWN')
                        group by status""").param("round", round).query(Rows.of(RoundBidsView.StateCount.class)).list().stream()
                .sorted(Comparator.comparing(RoundBidsView.StateCount::status))
                .toList();
    }

    private JdbcClient.StatementSpec fitting(String sql, UUID round, Optional<BidStatus> status, String words) {
        return db.sql(sql)
                .param("round", round)
                .param("status", status.map(Enum::name).orElse(null))
                .param("words", words);
    }
}
