package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.ParameterType.DATE;
import static uk.gov.education.grants.funding.ParameterType.KINDS;
import static uk.gov.education.grants.funding.ParameterType.MONEY;
import static uk.gov.education.grants.funding.ParameterType.NUMBER;
import static uk.gov.education.grants.funding.ParameterType.PERCENT;
import static uk.gov.education.grants.funding.ParameterType.REGIONS;
import static uk.gov.education.grants.funding.ParameterType.YEAR;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.shared.OrganisationKind.CHARITY;
import static uk.gov.education.grants.shared.OrganisationKind.CHILDRENS_TRUST;
import static uk.gov.education.grants.shared.OrganisationKind.LOCAL_AUTHORITY;

import java.util.EnumSet;
import java.util.List;
import uk.gov.education.grants.funding.RuleKind.Parameter;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// Every rule there is, in printed order: the one place where a code meets its record and its parameters.
public final class RuleCatalogue {

    private static final FinancialYear FIRST = new FinancialYear(2026);

    public static final List<RuleKind> KINDS_OF_RULE = List.of(
            new RuleKind(
                    new GrantFloor(pounds(50_000)),
                    given -> new GrantFloor(given.money("floor")),
                    new Parameter("floor", "Least grant a project may ask for", MONEY)),
            new RuleKind(
                    new GrantCeiling(pounds(250_000)),
                    given -> new GrantCeiling(given.money("ceiling")),
                    new Parameter("ceiling", "Most grant a project may ask for", MONEY)),
            new RuleKind(
                    new MatchFundingFloor(Percent.of(10)),
                    given -> new MatchFundingFloor(given.percent("share")),
                    new Parameter("share", "Least share of the total cost met by match funding", PERCENT)),
            new RuleKind(
                    new ProfileWithinRound(FIRST, new FinancialYear(2028)),
                    given -> new ProfileWithinRound(given.year("first"), given.year("last")),
                    new Parameter("first", "First financial year", YEAR),
                    new Parameter("last", "Last financial year", YEAR)),
            new RuleKind(
                    new FinalYearShare(Percent.of(50)),
                    given -> new FinalYearShare(given.percent("share")),
                    new Parameter("share", "Most of the grant that may be spent in the last year", PERCENT)),
            new RuleKind(
                    new IndirectCostCap(Percent.of(15)),
                    given -> new IndirectCostCap(given.percent("share")),
                    new Parameter("share", "Most overheads, as a share of direct costs", PERCENT)),
            new RuleKind(
                    new CapitalCap(Percent.of(20)),
                    given -> new CapitalCap(given.percent("share")),
                    new Parameter("share", "Most capital, as a share of the grant", PERCENT)),
            new RuleKind(
                    new EligibleLead(EnumSet.of(LOCAL_AUTHORITY, CHILDRENS_TRUST, CHARITY)),
                    given -> new EligibleLead(given.kinds("kinds")),
                    new Parameter("kinds", "Who may lead a project", KINDS)),
            new RuleKind(
                    new EligibleRegion(EnumSet.allOf(Region.class)),
                    given -> new EligibleRegion(given.regions("regions")),
                    new Parameter("regions", "Where a project may work", REGIONS)),
            new RuleKind(
                    new PartnerMinimum(1),
                    given -> new PartnerMinimum(given.number("partners")),
                    new Parameter("partners", "Least number of partners", NUMBER)),
            new RuleKind(
                    new NoRetrospectiveStart(FIRST.lastDay()),
                    given -> new NoRetrospectiveStart(given.date("decisionOn")),
                    new Parameter("decisionOn", "Day on which the round is decided", DATE)),
            new RuleKind(
                    new LongestProject(36),
                    given -> new LongestProject(given.number("months")),
                    new Parameter("months", "Most months a project may last", NUMBER)),
            new RuleKind(
                    new LiveAwardsCeiling(pounds(10_000_000)),
                    given -> new LiveAwardsCeiling(given.money("ceiling")),
                    new Parameter("ceiling", "Most that one organisation's live awards may come to", MONEY)),
            new RuleKind(new OneLiveAward(), _ -> new OneLiveAward()),
            new RuleKind(new RoundAllocation(), _ -> new RoundAllocation()),
            new RuleKind(new BudgetHeadroom(), _ -> new BudgetHeadroom()),
            new RuleKind(
                    new ScaleUpEvidence(3),
                    given -> new ScaleUpEvidence(given.number("level")),
                    new Parameter("level", "Least evidence level for a scale-up, from 0 to 5", NUMBER)),
            new RuleKind(
                    new QualityThreshold(Percent.of(60)),
                    given -> new QualityThreshold(given.percent("threshold")),
                    new Parameter("threshold", "Least score after moderation", PERCENT)),
            new RuleKind(
                    new EnoughAssessments(2, Percent.of(20)),
                    given -> new EnoughAssessments(given.number("assessors"), given.percent("spread")),
                    new Parameter("assessors", "Least number of independent assessors", NUMBER),
                    new Parameter("spread", "Most that scores may differ before a panel moderates", PERCENT)),
            new RuleKind(new DirectAwardGrounds(), _ -> new DirectAwardGrounds()),
            new RuleKind(new DueDiligenceInDate(), _ -> new DueDiligenceInDate()),
            new RuleKind(
                    new FormalApproval(FormalApproval.OF_THE_STANDARD),
                    given -> new FormalApproval(given.money("above")),
                    new Parameter("above", "Most that needs no formal approval", MONEY)),
            new RuleKind(new SeparateApprover(), _ -> new SeparateApprover()),
            new RuleKind(new RouteFitsBody(), _ -> new RouteFitsBody()),
            new RuleKind(
                    new SubsidyLimit(SubsidyLimit.OF_THE_ACT),
                    given -> new SubsidyLimit(given.money("limit")),
                    new Parameter("limit", "Most minimal financial assistance over three financial years", MONEY)));

    private RuleCatalogue() {}

    /// The kind of rule that a code stands for; a code that no rule has is refused with an
    /// [IllegalArgumentException].
    public static RuleKind kind(String code) {
        return KINDS_OF_RULE.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No funding rule has the code “%s”.".formatted(code)));
    }
}
