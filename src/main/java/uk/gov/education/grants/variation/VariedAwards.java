package uk.gov.education.grants.variation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads how things stand with an award for which something was agreed.
@Component
class VariedAwards {

    private final PromisedAwards awards;
    private final Agreements agreements;
    private final RoundService rounds;
    private final Ledger ledger;
    private final JdbcClient db;
    private final Clock clock;

    VariedAwards(
            PromisedAwards awards,
            Agreements agreements,
            RoundService rounds,
            Ledger ledger,
            JdbcClient db,
            Clock clock) {
        this.awards = awards;
        this.agreements = agreements;
        this.rounds = rounds;
        this.ledger = ledger;
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
                    return new VariedAward(
                            award.lead(),
                            head,
                            new Circumstances(
                                    head.status(),
                                    head.terms(),
                                    round.firstYear(),
                                    round.lastYear(),
                                    ledger.balanceOf(award.id()),
                                    keptBack(award.id()),
                                    agreed.budget(),
                                    LocalDate.now(clock)),
                            round.headroom());
                }));
    }

    private SpendProfile keptBack(UUID award) {
        var kept = new TreeMap<FinancialYear, Money>();
        db.sql("select financial_year, kept_pence from share_kept_back where award_id = :award")
                .param("award", award)
                .query(row -> {
                    kept.put(FinancialYear.of(row.getString(1)), new Money(row.getLong(2)));
                });
        return new SpendProfile(kept);
    }
}
