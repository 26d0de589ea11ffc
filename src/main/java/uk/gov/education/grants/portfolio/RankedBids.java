package uk.gov.education.grants.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// Reads the bids of a round whose score is agreed: what ranks them, of all; what their years and their regions are, of
/// those that the reader asks for.
@Component
class RankedBids {

    private final JdbcClient db;

    RankedBids(JdbcClient db) {
        this.db = db;
    }

    /// @param amounts what somebody has typed and not kept; it counts in place of what is kept
    List<Ranked> of(UUID round, Amounts amounts) {
        return db.sql("""
                        select c.reference, c.project, c.lead, c.status, c.score_hundredths, c.spread_hundredths,
                               c.asked_pence, a.amount_pence as kept_pence, c.advice, c.award, c.award_status,
                               case when c.award is not null then
                                   (select sum(y.amount_pence)::bigint from award w join award_profile y on y.award_id = w.id
                                     where w.reference = c.award) end as award_pence
                          from case_bid c left join panel_amount a using (bid_id)
                         where c.round_id = :round and c.score_hundredths is not null""")
                .param("round", round)
                .query((row, _) -> ranked(row, amounts))
                .list();
    }

    /// By reference, how what is proposed for these bids spreads over the years: as their award has it, or as they
    /// spread their own.
    Map<String, SpendProfile> years(Collection<Ranked> bids) {
        var kept = db
                .sql("""
                        select b.reference, string_agg(y.financial_year || ' ' || y.amount_pence, ';') as years
                          from bid b join bid_year y on y.bid_id = b.id
                         where b.reference = any(:bids) group by b.reference
                        union all
                        select a.reference, string_agg(y.financial_year || ' ' || y.amount_pence, ';')
                          from award a join award_profile y on y.award_id = a.id
                         where a.reference = any(:awards) group by a.reference""")
                .param("bids", bids.stream().map(Ranked::reference).toArray(String[]::new))
                .param(
                        "awards",
                        bids.stream()
                                .map(Ranked::award)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("reference"), years(row.getString("years"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return bids.stream().collect(Collectors.toMap(Ranked::reference, bid -> years(bid, kept)));
    }

    private static SpendProfile years(Ranked bid, Map<String, SpendProfile> kept) {
        var award = bid.award();
        if (award != null) {
            return kept.getOrDefault(award, SpendProfile.NOTHING);
        }
        var asked = kept.getOrDefault(bid.reference(), SpendProfile.NOTHING);
        return bid.proposed().equals(bid.asked()) ? asked : asked.scaledTo(bid.proposed());
    }

    /// By reference, the regions in which these bids would work, or else that of their lead: "North East, London".
    Map<String, String> regions(Collection<PanelLine> lines) {
        return db
                .sql("""
                        select reference, array_to_string(regions, ', ') as regions
                          from case_bid where reference = any(:bids)""")
                .param(
                        "bids",
                        lines.stream().map(line -> line.bid().reference()).toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("reference"), row.getString("regions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Ranked ranked(ResultSet row, Amounts amounts) throws SQLException {
        var reference = row.getString("reference");
        var asked = new Money(row.getLong("asked_pence"));
        var kept = money(row, "kept_pence");
        return new Ranked(
                reference,
                row.getString("project"),
                row.getString("lead"),
                BidStatus.valueOf(row.getString("status")),
                new Percent(row.getInt("score_hundredths")),
                new Percent(row.getInt("spread_hundredths")),
                asked,
                money(row, "award_pence")
                        .or(() -> Optional.ofNullable(amounts.byBid().get(reference)))
                        .or(() -> kept)
                        .filter(_ -> asked.isPositive())
                        .orElse(asked),
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

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Money::new);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
