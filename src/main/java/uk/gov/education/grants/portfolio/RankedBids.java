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
import java.util.stream.Stream;
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

/// Reads the bids of a round whose score is agreed: what ranks them, of all; what their years are and what they
/// are called, of those that the reader asks for.
@Component
class RankedBids {

    private final JdbcClient db;

    RankedBids(JdbcClient db) {
        this.db = db;
    }

    /// @param amounts what somebody has typed and not kept; it counts in place of what is kept
    List<Ranked> of(UUID round, Amounts amounts) {
        return db.sql("""
                        select b.reference, b.status, m.score_hundredths, m.spread_hundredths, b.asked_pence,
                               p.amount_pence as kept_pence, n.advice, a.reference as award, a.status as award_status,
                               case when a.id is not null then
                                   (select sum(y.amount_pence)::bigint from award_profile y where y.award_id = a.id)
                               end as award_pence
                          from bid b
                          join moderation m on m.bid_id = b.id
                          left join panel_amount p on p.bid_id = b.id
                          left join recommendation n on n.bid_id = b.id and n.taken_back_at is null
                          left join award a on a.id = case when n.advice = 'FUND' then
                              (select w.id from award w where w.bid_id = b.id order by w.proposed_at desc limit 1) end
                         where b.round_id = :round and b.status not in ('DRAFT', 'READY', 'WITHDRAWN')""")
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

    /// By reference, what these bids are called, and those with which they tie.
    BidLabels labels(Collection<PanelLine> lines) {
        return new BidLabels(db
                .sql("""
                        select reference, project, lead, array_to_string(regions, ', ') as regions
                          from case_bid where reference = any(:bids)""")
                .param(
                        "bids",
                        lines.stream()
                                .flatMap(line -> Stream.concat(
                                        Stream.of(line.bid().reference()), line.tie().map(Tie::next).stream()))
                                .distinct()
                                .toArray(String[]::new))
                .query((row, _) -> Map.entry(
                        row.getString("reference"),
                        new BidLabels.Label(row.getString("project"), row.getString("lead"), row.getString("regions"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Ranked ranked(ResultSet row, Amounts amounts) throws SQLException {
        var reference = row.getString("reference");
        var asked = new Money(row.getLong("asked_pence"));
        var kept = money(row, "kept_pence");
        return new Ranked(
                reference,
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
