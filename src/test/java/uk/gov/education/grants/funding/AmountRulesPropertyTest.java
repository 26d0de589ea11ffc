package uk.gov.education.grants.funding;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.ARequest;

/// Whatever the figures: a request at or inside a limit is never refused, and a penny outside it always is.
class AmountRulesPropertyTest {

    static final Money A_PENNY = new Money(1);

    final Gen<Money> amounts = longs().between(1, 100_000_000_000L).map(Money::new);
    final Gen<Percent> shares = integers().between(0, 10_000).map(Percent::new);

    @Test
    void theLeastGrant() {
        qt().forAll(amounts, amounts).check((floor, above) -> {
            var rule = new GrantFloor(floor);
            return meets(rule, aRequest().grant(floor))
                    && meets(rule, aRequest().grant(floor.plus(above)))
                    && breaks(rule, aRequest().grant(floor.minus(A_PENNY)), A_PENNY);
        });
    }

    @Test
    void theMostGrant() {
        qt().forAll(amounts, amounts).check((ceiling, above) -> {
            var rule = new GrantCeiling(ceiling);
            return meets(rule, aRequest().grant(ceiling))
                    && breaks(rule, aRequest().grant(ceiling.plus(A_PENNY)), A_PENNY)
                    && breaks(rule, aRequest().grant(ceiling.plus(above)), above);
        });
    }

    @Test
    void matchFundingMeetsItsShareOfTheTotalAndNotAPennyLess() {
        qt().forAll(amounts, integers().between(0, 9_999).map(Percent::new), amounts)
                .check((grant, share, match) -> {
                    var rule = new MatchFundingFloor(share);
                    var request = aRequest().grant(grant).match(match);
                    var enough = share.atLeastOf(grant.plus(match)).compareTo(match) <= 0;
                    return meets(rule, request) == enough;
                });
    }

    @Test
    void matchFundingIsEnoughWithWhatWasMissingAndShortWithAPennyLess() {
        qt().forAll(amounts, integers().between(1, 9_999).map(Percent::new)).check((grant, share) -> {
            var rule = new MatchFundingFloor(share);
            var least =
                    new Money(Math.ceilDiv(grant.pence() * share.hundredths(), (long) (10_000 - share.hundredths())));
            return meets(rule, aRequest().grant(grant).match(least))
                    && breaks(rule, aRequest().grant(grant).match(least.minus(A_PENNY)), A_PENNY)
                    && breaks(rule, aRequest().grant(grant).match(Money.ZERO), least);
        });
    }

    @Test
    void theLastYear() {
        qt().forAll(amounts, shares.assuming(share -> share.hundredths() < 10_000))
                .check((grant, share) -> {
                    var rule = new FinalYearShare(share);
                    var most = share.atMostOf(grant);
                    var over = most.plus(A_PENNY);
                    return !breaks(rule, aRequest().in(2027, grant.minus(most)).in(2028, most))
                            && (grant.minus(over).isZero()
                                    || breaks(
                                            rule,
                                            aRequest()
                                                    .in(2027, grant.minus(over))
                                                    .in(2028, over),
                                            A_PENNY));
                });
    }

    @Test
    void overheads() {
        qt().forAll(amounts, shares).check((direct, share) -> {
            var rule = new IndirectCostCap(share);
            var most = share.atMostOf(direct);
            return meets(rule, aRequest().directCosts(direct).overheads(most))
                    && breaks(rule, aRequest().directCosts(direct).overheads(most.plus(A_PENNY)), A_PENNY);
        });
    }

    @Test
    void capital() {
        qt().forAll(amounts, shares).check((grant, share) -> {
            var rule = new CapitalCap(share);
            var most = share.atMostOf(grant);
            return meets(rule, aRequest().grant(grant).capital(most))
                    && breaks(rule, aRequest().grant(grant).capital(most.plus(A_PENNY)), A_PENNY);
        });
    }

    @Test
    void whatTheOrganisationHasAlready() {
        qt().forAll(amounts, amounts).check((others, grant) -> {
            var together = others.plus(grant);
            var request = aRequest()
                    .by(OrganisationKind.CHARITY)
                    .grant(grant)
                    .knowing(it -> it.otherLiveAwards(others).minimalAssistanceInThreeYears(others));
            return List.of(new LiveAwardsCeiling(together), new SubsidyLimit(together)).stream()
                            .allMatch(rule -> meets(rule, request))
                    && List.of(
                                    new LiveAwardsCeiling(together.minus(A_PENNY)),
                                    new SubsidyLimit(together.minus(A_PENNY)))
                            .stream()
                            .allMatch(rule -> breaks(rule, request, A_PENNY));
        });
    }

    @Test
    void formalApprovalHoweverAnAwardIsSplit() {
        var line = FormalApproval.OF_THE_STANDARD;
        var rule = new FormalApproval(line);
        qt().forAll(longs().between(1, line.pence()).map(Money::new)).check(grant -> {
            var request = aRequest()
                    .grant(grant)
                    .knowing(it -> it.approvedFormally(false).awardsInLastTwelveMonths(line.minus(grant)));
            var pennyMore = aRequest()
                    .grant(grant)
                    .knowing(it -> it.approvedFormally(false)
                            .awardsInLastTwelveMonths(line.minus(grant).plus(A_PENNY)));
            return meets(rule, request) && breaks(rule, pennyMore, A_PENNY);
        });
    }

    @Test
    void whatTheRoundHasLeft() {
        qt().forAll(amounts).check(left -> {
            var rule = new RoundAllocation();
            return meets(rule, aRequest().grant(left).knowing(it -> it.roundLeft(left)))
                    && breaks(rule, aRequest().grant(left.plus(A_PENNY)).knowing(it -> it.roundLeft(left)), A_PENNY);
        });
    }

    @Test
    void whatEachYearHasLeft() {
        qt().forAll(amounts, amounts).check((first, second) -> {
            var rule = new BudgetHeadroom();
            var left = SpendProfile.of(Map.of(new FinancialYear(2027), first, new FinancialYear(2028), second));
            return meets(rule, aRequest().in(2027, first).in(2028, second).knowing(it -> it.budgetLeft(left)))
                    && breaks(
                            rule,
                            aRequest()
                                    .in(2027, first.minus(A_PENNY))
                                    .in(2028, second.plus(A_PENNY))
                                    .knowing(it -> it.budgetLeft(left)),
                            A_PENNY);
        });
    }

    static boolean meets(FundingRule rule, ARequest request) {
        return rule.findingOn(request.build()) instanceof Finding.Met;
    }

    static boolean breaks(FundingRule rule, ARequest request) {
        return rule.findingOn(request.build()) instanceof Finding.Broken;
    }

    static boolean breaks(FundingRule rule, ARequest request, Money by) {
        return breaks(rule, request) && request.against(rule).contains(by.toString());
    }
}
