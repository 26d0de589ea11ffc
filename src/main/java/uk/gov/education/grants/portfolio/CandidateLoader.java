package uk.gov.education.grants.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads the bids from which a scenario can choose: those with an agreed score on which the panel has still to advise,
/// in the order of the panel's sheet.
@Component
class CandidateLoader {

    private final JdbcClient db;
    private final RankedBids ranked;

    CandidateLoader(JdbcClient db, RankedBids ranked) {
        this.db = db;
        this.ranked = ranked;
    }

    List<Candidate> of(UUID round) {
        return db.sql("""
                        select c.reference, c.project, c.lead, c.regions, r.theme, c.score_hundredths, r.children, r.least_pence,
                               (select string_agg(y.financial_year || ' ' || y.amount_pence, ';')
                                  from bid_year y where y.bid_id = c.bid_id) as asked_years
                          from case_bid c left join bid_reach r using (bid_id)
                         where c.round_id = :round and c.status = 'MODERATED' and c.asked_pence > 0
                         order by c.score_hundredths desc, c.spread_hundredths, c.asked_pence, c.reference""")
                .param("round", round)
                .query((row, _) -> candidate(row))
                .list();
    }

    /// What the panel has advised to fund and nobody has approved yet, together.
    SpendProfile toBeFunded(UUID round) {
        var proposed = ranked.of(round, Amounts.AS_KEPT).stream()
                .filter(bid -> bid.isToBeFunded() && !bid.isCommitted())
                .toList();
        return SpendProfile.sum(ranked.years(proposed).values().stream());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        var asked = RankedBids.years(row.getString("asked_years"));
        return new Candidate(
                row.getString("reference"),
                row.getString("project"),
                row.getString("lead"),
                Arrays.stream((String[]) row.getArray("regions").getArray())
                        .map(Region::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("theme"),
                new Percent(row.getInt("score_hundredths")),
                row.getInt("children"),
                asked,
                Optional.ofNullable(row.getObject("least_pence", Long.class))
                        .map(Money::new)
                        .filter(least -> asked.total().isMoreThan(least))
                        .orElse(asked.total()));
    }
}
