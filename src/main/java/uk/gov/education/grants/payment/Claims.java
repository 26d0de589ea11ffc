package uk.gov.education.grants.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.AgreedTerms;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;

/// The claims at hand: finds one for who may know of it, holds it with its award while it is changed, works out its
/// figures, and says what was done.
@Component
class Claims {

    private final ClaimRepository claims;
    private final PayableAwards awards;
    private final Agreements agreements;
    private final Ledger ledger;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            ClaimRepository claims,
            PayableAwards awards,
            Agreements agreements,
            Ledger ledger,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.awards = awards;
        this.agreements = agreements;
        this.ledger = ledger;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// A claim, and the award that it is of.
    record AtHand(Claim claim, PayableAward award) {}

    AtHand find(Actor by, String reference) {
        var claim = claims.findByReference(reference).orElseThrow(() -> PaymentAccess.noClaim(reference));
        return readable(by, new AtHand(claim, awards.get(claim.awardId())));
    }

    /// The claim and its award, neither of which anybody else changes until this transaction ends.
    AtHand hold(Actor by, String reference) {
        var award = db.sql("select award_id from claim where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> PaymentAccess.noClaim(reference));
        var held = awards.hold(award);
        return readable(by, new AtHand(claims.holdByReference(reference).orElseThrow(), held));
    }

    AgreedTerms agreed(PayableAward award) {
        return agreements
                .of(award.id())
                .orElseThrow(() -> new Conflict("No agreement is accepted for award %s.".formatted(award.reference())));
    }

    /// The claim beside the agreed budget, the year's money, and all other claims that were submitted.
    ClaimFigures figures(Claim claim, AgreedTerms agreed) {
        var before = new LinkedHashMap<String, Money>();
        var inYear = new LinkedHashMap<String, Money>();
        db.sql("""
                        select l.item, sum(l.amount_pence)::bigint as claimed,
                               coalesce(sum(l.amount_pence) filter (where c.financial_year = :year), 0)::bigint as in_year
                        from claim c join claim_line l on l.claim_id = c.id
                        where c.award_id = :award and c.id <> :claim and c.status <> 'DRAFT'
                        group by l.item""")
                .param("award", claim.awardId())
                .param("claim", claim.id())
                .param("year", claim.year().toString())
                .query(row -> {
                    before.put(row.getString("item"), new Money(row.getLong("claimed")));
                    inYear.put(row.getString("item"), new Money(row.getLong("in_year")));
                });
        return new ClaimFigures(
                budget(agreed).entrySet().stream()
                        .map(line -> new ClaimFigures.Line(
                                line.getKey(),
                                line.getValue(),
                                before.getOrDefault(line.getKey(), Money.ZERO),
                                claim.of(line.getKey())))
                        .toList(),
                new ClaimFigures.Year(
                        claim.year(),
                        ledger.balanceOf(claim.awardId()).in(claim.year()).committed(),
                        Money.sum(inYear.values())),
                agreed.keptBack());
    }

    /// Two lines of an agreed budget for the same thing are one.
    private static Map<String, Money> budget(AgreedTerms agreed) {
        var budget = new LinkedHashMap<String, Money>();
        agreed.budget().forEach(line -> budget.merge(line.item(), line.amount(), Money::plus));
        return budget;
    }

    /// Lets a claim follow its payment, whose award is held.
    void moveTo(Actor by, UUID id, ClaimStatus next, String sentence) {
        var claim = claims.holdById(id).orElseThrow();
        claim.moveTo(next);
        changed(by, claim, sentence);
    }

    /// Saves what was done to a claim and says so.
    void changed(Actor by, Claim claim, String sentence) {
        var saved = claims.saveAndFlush(claim);
        events.publishEvent(new ClaimChanged(by, now(), saved.reference(), saved.status(), sentence));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static AtHand readable(Actor by, AtHand found) {
        if (!PaymentAccess.mayReadClaim(by, found.award().lead())) {
            throw PaymentAccess.noClaim(found.claim().reference());
        }
        return found;
    }
}
