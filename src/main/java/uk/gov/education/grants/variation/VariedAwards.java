package uk.gov.education.grants.variation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads how things stand with an award for which something was agreed.
@Component
class VariedAwards {

    private final PromisedAwards awards;
    private final Agreements agreements;
    private final RoundService rounds;
    private final JdbcClient db;
    private final Clock clock;

    VariedAwards(PromisedAwards awards, Agreements agreements, RoundService rounds, JdbcClient db, Clock clock) {
        this.awards = awards;
        this.agreements = agreements;
        this.rounds = rounds;
        this.db = db;
        this.clock = clock;
    }

    /// Nothing where nobody has accepted an offer for it.
    Optional<VariedAward> find(AwardReference reference) {
        return agreements
                .of(reference)
                .flatMap(agreed -> awards.find(reference).map(award -> {
                    var head = award.head();
                    var round = rounds.view(Actor.SERVICE, head.roundCode());
                    var years = years(award.id());
                    return new VariedAward(
                            award.lead(),
                            head,
                            new Circumstances(
                                    head.status(),
                                    head.terms(),
                                    round.firstYear(),
                                    round.lastYear(),
                                    new AwardBalance(years.stream()
                                            .map(YearOfAward::balance)
                                            .toList()),
                                    SpendProfile.of(
                                            years.stream().collect(toMap(YearOfAward::year, YearOfAward::keptBack))),
                                    agreed.budget(),
                                    LocalDate.now(clock)),
                            round.headroom());
                }));
    }

    /// The money of one year, and what of it is kept back of claims.
    private record YearOfAward(FinancialYear year, Money committed, Money authorised, Money paid, Money keptBack) {

        AwardBalance.Year balance() {
            return new AwardBalance.Year(year, committed, authorised, paid);
        }
    }

    private List<YearOfAward> years(UUID award) {
        return db.sql("""
                        select b.financial_year as year, b.committed_pence as committed, b.authorised_pence as authorised,
                               b.paid_pence as paid, coalesce(k.kept_pence, 0) as kept_back
                        from award_balance b left join share_kept_back k using (award_id, financial_year)
                        where b.award_id = :award order by b.financial_year""")
                .param("award", award)
                .query(Rows.of(YearOfAward.class))
                .list();
    }
}
