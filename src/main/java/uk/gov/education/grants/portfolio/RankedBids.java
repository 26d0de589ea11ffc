package uk.gov.education.grants.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads the bids of a round whose score is agreed, in one statement.
@Component
class RankedBids {

    private final JdbcClient db;

    RankedBids(JdbcClient db) {
        this.db = db;
    }

    /// @param amounts what somebody has typed and not kept; it counts in place of what is kept
    List<Ranked> of(UUID round, Amounts amounts) {
        return db.sql("""
                        select c.reference, c.project, c.lead, c.status, c.score_hundredths, c.spread_hundredths, c.advice,
                               c.award, c.award_status, a.amount_pence as kept, y.years as asked_years,
                               coalesce(g.regions, array_to_string(c.regions, ', ')) as regions,
                               case when c.award is not null then
                                   (select string_agg(y.financial_year || ' ' || y.amount_pence, ';')
                                      from award w join award_profile y on y.award_id = w.id
                                     where w.reference = c.award) end as award_years
                          from case_bid c
                          left join panel_amount a using (bid_id)
                          left join (
                              select y.bid_id, string_agg(y.financial_year || ' ' || y.amount_pence, ';') as years
                                from bid b join bid_year y on y.bid_id = b.id
                               where b.round_id = :round group by y.bid_id) y using (bid_id)
                          left join (
                              select w.bid_id, string_agg(distinct r.region, ', ' order by r.region) as regions
                                from bid b join bid_place w on w.bid_id = b.id join area_code r using (gss_code)
                               where b.round_id = :round group by w.bid_id) g using (bid_id)
                         where c.round_id = :round and c.score_hundredths is not null""")
                .param("round", round)
                .query((row, _) -> ranked(row, amounts))
                .list();
    }

    private static Ranked ranked(ResultSet row, Amounts amounts) throws SQLException {
        var reference = row.getString("reference");
        var asked = years(row.getString("asked_years"));
        var awarded = row.getString("award_years");
        var typed = Optional.ofNullable(amounts.byBid().get(reference));
        var kept = Optional.ofNullable(row.getObject("kept", Long.class)).map(Money::new);
        return new Ranked(
                reference,
                row.getString("project"),
                row.getString("lead"),
                row.getString("regions"),
                BidStatus.valueOf(row.getString("status")),
                new Percent(row.getInt("score_hundredths")),
                new Percent(row.getInt("spread_hundredths")),
                asked,
                awarded == null
                        ? typed.or(() -> kept)
                                .filter(_ -> !asked.isEmpty())
                                .map(asked::scaledTo)
                                .orElse(asked)
                        : years(awarded),
                named(AdviceKind.class, row.getString("advice")),
                row.getString("award"),
                named(AwardStatus.class, row.getString("award_status")));
    }

    /// "2027-28 6000000;2028-29 6000000", in pence.
    static SpendProfile years(@Nullable String text) {
        var years = new TreeMap<FinancialYear, Money>();
        if (text != null) {
            for (var year : text.split(";", -1)) {
                var space = year.indexOf(' ');
                years.put(
                        FinancialYear.of(year.substring(0, space)),
                        new Money(Long.parseLong(year.substring(space + 1))));
            }
        }
        return new SpendProfile(years);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
