package uk.gov.education.grants.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.ledger.Movement;
import uk.gov.education.grants.programme.CommitOutcome.Committed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.SpendProfile;

/// Promises money of a round and of its programme's years, and takes promises back, always inside the transaction of
/// the award itself.
///
/// Whoever comes first locks the round and then the years in order; whoever comes second waits, reads what is really
/// left and is told by how much it is short. Everybody locks in this one order, so nobody waits in a circle. The lock
/// is not the strongest one, since an award's own reference to its round must not wait for it. The money itself is
/// moved by the ledger, and the constraints of the balances hold even if this class is wrong.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Commitments {

    private final JdbcClient db;
    private final BudgetReader budgets;
    private final Ledger ledger;

    Commitments(JdbcClient db, BudgetReader budgets, Ledger ledger) {
        this.db = db;
        this.budgets = budgets;
        this.ledger = ledger;
    }

    /// Promises every year of a profile, or nothing at all.
    public CommitOutcome commit(Promise promise, SpendProfile profile) {
        return commit(promise.by(), promise.round(), Map.of(promise.award(), profile), promise.reason());
    }

    /// Promises the profiles of many awards of one round together, or nothing at all.
    ///
    /// @param profiles the id of an award -> its profile
    public CommitOutcome commit(Actor by, UUID roundId, Map<UUID, SpendProfile> profiles, String reason) {
        profiles.values().forEach(Commitments::requireNothingBelowZero);
        var whole = SpendProfile.sum(profiles.values().stream());
        var round = lock(roundId);
        var years = lockYears(round.programmeId(), whole);
        var lacking = new Headroom(round.left(), SpendProfile.of(years)).shortFor(whole);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        var entries = profiles.entrySet().stream()
                .flatMap(
                        award -> Entry.ofAward(
                                Movement.COMMITTED, round.programmeId(), roundId, award.getKey(), award.getValue())
                                .stream())
                .toList();
        ledger.post(by, entries, reason);
        return new Committed();
    }

    /// Turns a promise into another one, or leaves it as it is: what some years give back can be promised in others.
    public CommitOutcome change(Promise promise, SpendProfile before, SpendProfile after) {
        requireNothingBelowZero(before);
        requireNothingBelowZero(after);
        var givenBack = before.above(after);
        var promised = after.above(before);
        var round = lock(promise.round());
        var years = lockYears(round.programmeId(), givenBack.plus(promised));
        var lacking = new Headroom(round.left().plus(givenBack.total()), SpendProfile.of(years)).shortFor(promised);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        var entries = new ArrayList<Entry>();
        entries.addAll(entries(Movement.RELEASED, round, promise, givenBack));
        entries.addAll(entries(Movement.COMMITTED, round, promise, promised));
        ledger.post(promise.by(), entries, promise.reason());
        return new Committed();
    }

    /// Takes a promise back, in full or in part.
    public void release(Promise promise, SpendProfile profile) {
        takeBack(Movement.RELEASED, promise, profile);
    }

    /// Takes back what was not spent by the end of its financial year: rule PR-06.
    public void lapse(Promise promise, SpendProfile profile) {
        takeBack(Movement.LAPSED, promise, profile);
    }

    /// Takes back what was paid and was given back.
    public void returned(Promise promise, SpendProfile profile) {
        takeBack(Movement.RETURNED, promise, profile);
    }

    /// What can still be promised at this moment. Only a commitment says for certain.
    @Transactional(readOnly = true)
    public Headroom headroom(UUID roundId) {
        return budgets.headroom(roundId);
    }

    private record LockedRound(UUID id, UUID programmeId, Money left) {}

    private LockedRound lock(UUID roundId) {
        return db.sql("""
                        select programme_id, allocation_pence - committed_pence as left_pence
                        from funding_round where id = :round for no key update""")
                .param("round", roundId)
                .query((row, _) -> new LockedRound(
                        roundId, row.getObject("programme_id", UUID.class), new Money(row.getLong("left_pence"))))
                .optional()
                .orElseThrow(() -> new NotFound("There is no round with the id %s.".formatted(roundId)));
    }

    private Map<FinancialYear, Money> lockYears(UUID programmeId, SpendProfile profile) {
        return profile.isEmpty()
                ? Map.of()
                : db
                        .sql("""
                        select financial_year, budget_pence - committed_pence as left_pence
                        from programme_budget where programme_id = :programme and financial_year in (:years)
                        order by financial_year for no key update""")
                        .param("programme", programmeId)
                        .param(
                                "years",
                                profile.years().keySet().stream()
                                        .map(FinancialYear::toString)
                                        .toList())
                        .query((row, _) -> Map.entry(
                                FinancialYear.of(row.getString("financial_year")),
                                new Money(row.getLong("left_pence"))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void takeBack(Movement movement, Promise promise, SpendProfile profile) {
        requireNothingBelowZero(profile);
        var round = lock(promise.round());
        lockYears(round.programmeId(), profile);
        ledger.post(promise.by(), entries(movement, round, promise, profile), promise.reason());
    }

    private static List<Entry> entries(Movement movement, LockedRound round, Promise promise, SpendProfile profile) {
        return Entry.ofAward(movement, round.programmeId(), round.id(), promise.award(), profile);
    }

    private static void requireNothingBelowZero(SpendProfile profile) {
        if (profile.years().values().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("No year of a spend profile may be below £0.");
        }
    }
}
