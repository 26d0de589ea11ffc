package uk.gov.education.grants.award;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.RecommendOutcome.NotItsTurn;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Money;

/// The bids of a round that wait in reserve, in the order of the panel's sheet. When money returns, the first whose
/// amount fits is promoted first.
@Component
class ReserveList {

    private final JdbcClient db;

    ReserveList(JdbcClient db) {
        this.db = db;
    }

    /// The first bid that still waits before one that was in reserve, and for which the money left is enough.
    Optional<NotItsTurn> aheadOf(UUID bid) {
        return db.sql("""
                        select b.reference, j.title, b.asked_pence
                          from bid mine
                          join moderation agreed on agreed.bid_id = mine.id
                          join funding_round r on r.id = mine.round_id
                          join bid b on b.round_id = r.id and b.id <> mine.id
                          join recommendation n on n.bid_id = b.id and n.advice = 'RESERVE' and n.taken_back_at is null
                          join moderation m on m.bid_id = b.id
                          join project j on j.id = b.project_id
                         where mine.id = :bid
                           and (select advice from recommendation where bid_id = mine.id and taken_back_at is not null
                                 order by recommended_at desc limit 1) = 'RESERVE'
                           and b.status = 'RECOMMENDED'
                           and (-m.score_hundredths, m.spread_hundredths, b.asked_pence, b.reference)
                             < (-agreed.score_hundredths, agreed.spread_hundredths, mine.asked_pence, mine.reference)
                           and b.asked_pence <= r.allocation_pence - r.committed_pence
                           and not exists (
                               select from bid_year y
                                 left join programme_budget p
                                        on p.programme_id = r.programme_id and p.financial_year = y.financial_year
                                where y.bid_id = b.id
                                  and y.amount_pence > coalesce(p.budget_pence - p.committed_pence, 0))
                         order by m.score_hundredths desc, m.spread_hundredths, b.asked_pence, b.reference
                         limit 1""")
                .param("bid", bid)
                .query((row, _) -> new NotItsTurn(
                        BidReference.of(row.getString("reference")),
                        row.getString("title"),
                        new Money(row.getLong("asked_pence"))))
                .optional();
    }
}
