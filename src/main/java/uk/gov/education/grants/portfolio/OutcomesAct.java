package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.SpendProfile;

/// Tells bidders: offers approved awards, and says no to those that the panel advised not to fund. Those in reserve are
/// offered to be told no as well, and are not chosen by themselves.
@Component
class OutcomesAct implements BulkAct {

    private static final String AWARD = "award";

    private final OfferService offers;
    private final JdbcClient db;

    OutcomesAct(OfferService offers, JdbcClient db) {
        this.offers = offers;
        this.db = db;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.OUTCOMES;
    }

    @Override
    public List<BulkItem> itemsFor(Actor by, RoundView round) {
        return db.sql("""
                        select c.reference, c.project, c.lead, c.award, c.advice,
                               (select string_agg(y.financial_year || ' ' || y.amount_pence, ';')
                                  from award w join award_profile y on y.award_id = w.id
                                 where w.reference = c.award and c.award_status = 'APPROVED') as years
                          from case_bid c
                         where c.round_id = :round and not c.informed
                           and (c.award_status = 'APPROVED'
                                or (c.status = 'RECOMMENDED' and c.advice in ('RESERVE', 'DO_NOT_FUND')))
                         order by c.advice, c.reference""")
                .param("round", round.id())
                .query((row, _) -> {
                    var money = RankedBids.years(row.getString("years"));
                    return money.isEmpty()
                            ? new BulkItem(
                                    row.getString("reference"),
                                    row.getString("project"),
                                    row.getString("lead"),
                                    row.getString("advice").equals("RESERVE")
                                            ? "In reserve: say that it is unsuccessful"
                                            : "Say that it is unsuccessful",
                                    SpendProfile.NOTHING,
                                    !row.getString("advice").equals("RESERVE"),
                                    Map.of())
                            : new BulkItem(
                                    row.getString("reference"),
                                    row.getString("project"),
                                    row.getString("lead"),
                                    "Offer %s".formatted(money.total()),
                                    money,
                                    true,
                                    Map.of(AWARD, row.getString("award")));
                })
                .list();
    }

    @Override
    public Result act(Actor by, String subject, Map<String, String> detail, String reason) {
        var award = detail.get(AWARD);
        if (award == null) {
            offers.turnDown(by, BidReference.of(subject));
            return Result.done("Told that it is unsuccessful.");
        }
        offers.inform(by, AwardReference.of(award));
        return Result.done("Offered award %s.".formatted(award));
    }
}
