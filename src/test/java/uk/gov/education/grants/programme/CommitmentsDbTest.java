package uk.gov.education.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static uk.gov.education.grants.programme.Rounds.FIRST;
import static uk.gov.education.grants.programme.Rounds.LAST;
import static uk.gov.education.grants.programme.Rounds.OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.CommitOutcome.Committed;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.CommitOutcome.YearShort;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.WholeHouse;

@WholeHouse
@Transactional
class CommitmentsDbTest {

    static final FinancialYear MIDDLE = new FinancialYear(2027);

    @Autowired
    Rounds fixtures;

    @Autowired
    Commitments commitments;

    @Autowired
    BudgetService budgets;

    @Autowired
    RoundService rounds;

    @Test
    void whatIsPromisedIsGoneFromTheRoundAndFromEachYear() {
        var promise = aPromise(pounds(1_000), pounds(2_500));
        assertThat(commitments.commit(promise, profile(400, 300, 0))).isEqualTo(new Committed());
        assertThat(commitments.headroom(promise.round()))
                .isEqualTo(new Headroom(pounds(1_800), profile(600, 700, 1_000)));
        assertThat(rounds.roundFor(promise.round()).committed()).isEqualTo(pounds(700));
        commitments.release(promise, profile(100, 300, 0));
        assertThat(commitments.headroom(promise.round()))
                .isEqualTo(new Headroom(pounds(2_200), profile(700, 1_000, 1_000)));
    }

    @Test
    void theLoserReadsEveryShortYearAndTheShortRound() {
        var promise = aPromise(pounds(1_000), pounds(2_500));
        commitments.commit(promise, profile(900, 0, 200));
        var outcome = commitments.commit(promise, profile(200, 1_000, 850));
        assertThat(outcome)
                .isEqualTo(new FallsShort(
                        List.of(
                                new YearShort(FIRST, pounds(100), pounds(100)),
                                new YearShort(LAST, pounds(50), pounds(800))),
                        Optional.of(pounds(650)),
                        pounds(1_400)));
        assertThat(((FallsShort) outcome).sentences())
                .containsExactly(
                        "The round's allocation is short by £650: £1,400 is left.",
                        "The budget of 2026-27 is short by £100: £100 is left.",
                        "The budget of 2028-29 is short by £50: £800 is left.");
        assertThat(commitments.headroom(promise.round()))
                .isEqualTo(new Headroom(pounds(1_400), profile(100, 1_000, 800)));
    }

    @Test
    void aYearWithoutABudgetHasNothingLeft() {
        var promise = aPromise(pounds(1_000), pounds(2_500));
        var later = new FinancialYear(2031);
        assertThat(commitments.commit(promise, SpendProfile.of(Map.of(later, pounds(5)))))
                .isEqualTo(new FallsShort(
                        List.of(new YearShort(later, pounds(5), Money.ZERO)), Optional.empty(), pounds(2_500)));
    }

    @Test
    void theLastPennyCanBePromised() {
        var promise = aPromise(pounds(1_000), pounds(3_000));
        assertThat(commitments.commit(promise, profile(1_000, 1_000, 1_000))).isEqualTo(new Committed());
        assertThat(commitments.commit(promise, SpendProfile.of(Map.of(FIRST, new Money(1)))))
                .isEqualTo(new FallsShort(
                        List.of(new YearShort(FIRST, new Money(1), Money.ZERO)),
                        Optional.of(new Money(1)),
                        Money.ZERO));
    }

    @Test
    void moreIsNeverTakenBackThanWasPromised() {
        var promise = aPromise(pounds(1_000), pounds(2_500));
        commitments.commit(promise, profile(10, 10, 0));
        assertThatThrownBy(() -> commitments.release(promise, profile(20, 0, 0)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("budget_commitment_is_not_negative");
    }

    @Test
    void aBudgetIsNeverCutBelowWhatIsPromised() {
        var promise = aPromise(pounds(1_000), pounds(2_500));
        commitments.commit(promise, profile(400, 0, 0));
        var refused = budgets.setBudget(OFFICER, "CMT", FIRST, new Money(39_999));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        BudgetOutcome.BelowCommitted.class,
                        below -> assertThat(below.sentence())
                                .isEqualTo("The budget of 2026-27 cannot be less than £400, which is already committed"
                                        + " to awards: this is £0.01 too little."));
        assertThat(budgets.setBudget(OFFICER, "CMT", FIRST, pounds(400)))
                .isEqualTo(new BudgetOutcome.BudgetSet(FIRST, pounds(400)));
        assertThat(budgets.view(OFFICER, "CMT").years().getFirst())
                .isEqualTo(new BudgetRow(FIRST, pounds(400), pounds(400), Money.ZERO));
    }

    @Test
    void nothingBelowZeroIsPromised() {
        var promise = aPromise(pounds(1_000), pounds(2_500));
        assertThatThrownBy(() -> commitments.commit(promise, profile(500, -100, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commitments.commit(nobodys(), profile(1, 0, 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void moneyIsPromisedOnlyInTheTransactionOfTheAward() {
        assertThatThrownBy(() -> commitments.commit(nobodys(), profile(1, 0, 0)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    record Step(int year, int pounds, boolean takesBack) {}

    /// Whatever happens in whatever order: what is kept is the sum of what stands, the round agrees with the years, and
    /// nothing is refused that would have fitted.
    @Test
    void whatIsCommittedIsAlwaysTheSumOfWhatStands() {
        Gen<Step> steps = integers()
                .between(0, 2)
                .zip(
                        integers().between(1, 60),
                        integers().between(0, 2),
                        (year, pounds, back) -> new Step(year, pounds, back == 0));
        qt().withExamples(60).forAll(lists().of(steps).ofSizeBetween(1, 25)).checkAssert(this::play);
    }

    private void play(List<Step> steps) {
        var promise = aPromise(pounds(100), pounds(220));
        var standing = new ArrayList<SpendProfile>();
        for (var step : steps) {
            if (step.takesBack() && !standing.isEmpty()) {
                commitments.release(promise, standing.remove(step.pounds() % standing.size()));
            } else {
                var profile = SpendProfile.of(Map.of(
                        new FinancialYear(2026 + step.year()), pounds(step.pounds()),
                        new FinancialYear(2026 + (step.year() + 1) % 3), pounds(step.pounds() / 2)));
                var before = sum(standing);
                var fits = profile.years().entrySet().stream()
                                .allMatch(year -> !before.in(year.getKey())
                                        .plus(year.getValue())
                                        .isMoreThan(pounds(100)))
                        && !before.total().plus(profile.total()).isMoreThan(pounds(220));
                assertThat(commitments.commit(promise, profile) instanceof Committed)
                        .isEqualTo(fits);
                if (fits) {
                    standing.add(profile);
                }
            }
            var sum = sum(standing);
            assertThat(commitments.headroom(promise.round()))
                    .isEqualTo(new Headroom(
                            pounds(220).minus(sum.total()),
                            profile(100, 100, 100).minus(sum)));
        }
        standing.forEach(profile -> commitments.release(promise, profile));
    }

    private static Promise nobodys() {
        return new Promise(OFFICER, UUID.randomUUID(), UUID.randomUUID(), "approved the award");
    }

    private static SpendProfile sum(List<SpendProfile> profiles) {
        var sum = new TreeMap<FinancialYear, Money>();
        profiles.forEach(profile -> profile.years().forEach((year, amount) -> sum.merge(year, amount, Money::plus)));
        return new SpendProfile(sum);
    }

    private Promise aPromise(Money budgetOfEachYear, Money allocation) {
        var programme = fixtures.programme("CMT", budgetOfEachYear);
        return fixtures.promise(fixtures.draft(programme, "round-" + UUID.randomUUID(), allocation));
    }

    private static SpendProfile profile(int first, int second, int third) {
        return SpendProfile.of(Map.of(FIRST, pounds(first), MIDDLE, pounds(second), LAST, pounds(third)));
    }
}
