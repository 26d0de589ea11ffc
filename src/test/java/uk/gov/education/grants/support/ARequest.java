package uk.gov.education.grants.support;

import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import uk.gov.education.grants.funding.Applicant;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.funding.Costs;
import uk.gov.education.grants.funding.Finding;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.funding.Standing;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Region;
import uk.gov.education.grants.shared.SpendProfile;

/// A council in London asks for £60,000 in each of two years for a pilot, and everything about it is in order. A test
/// changes the one thing that it is about.
public final class ARequest {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private AwardKind kind = AwardKind.PILOT;
    private boolean direct;
    private Period period = new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2029, 3, 31));
    private final Map<FinancialYear, Money> years =
            new TreeMap<>(Map.of(new FinancialYear(2027), pounds(60_000), new FinancialYear(2028), pounds(60_000)));
    private Costs costs = new Costs(pounds(100_000), pounds(15_000), pounds(10_000), pounds(20_000));
    private OrganisationKind lead = OrganisationKind.LOCAL_AUTHORITY;
    private Set<Region> regions = Set.of(Region.LONDON);
    private int partners = 2;
    private int partnersAgreed = 2;
    private Standing.Builder standing = Standing.on(TODAY)
            .roundLeft(pounds(1_000_000))
            .budgetLeft(SpendProfile.of(
                    Map.of(new FinancialYear(2027), pounds(500_000), new FinancialYear(2028), pounds(500_000))))
            .moderatedScore(Optional.of(Percent.of(72)))
            .assessments(2, 0)
            .spread(Optional.of(Percent.of(10)))
            .dueDiligenceValidUntil(Optional.of(LocalDate.of(2027, 3, 31)))
            .approvedFormally(true)
            .chain(new Chain(false, false, false))
            .route(PaymentRoute.SECTION_31);

    private ARequest() {}

    public static ARequest aRequest() {
        return new ARequest();
    }

    public ARequest kind(AwardKind other) {
        kind = other;
        return this;
    }

    public ARequest withoutCompetition() {
        direct = true;
        return this;
    }

    public ARequest from(LocalDate first, LocalDate last) {
        period = new Period(first, last);
        return this;
    }

    /// All in one year.
    public ARequest grant(Money amount) {
        years.clear();
        return in(2027, amount);
    }

    /// In one year, beside what is asked for in the others.
    public ARequest in(int year, Money amount) {
        years.put(new FinancialYear(year), amount);
        return this;
    }

    public ARequest directCosts(Money amount) {
        costs = new Costs(amount, costs.indirect(), costs.capital(), costs.matchFunding());
        return this;
    }

    public ARequest overheads(Money amount) {
        costs = new Costs(costs.direct(), amount, costs.capital(), costs.matchFunding());
        return this;
    }

    public ARequest capital(Money amount) {
        costs = new Costs(costs.direct(), costs.indirect(), amount, costs.matchFunding());
        return this;
    }

    public ARequest match(Money amount) {
        costs = new Costs(costs.direct(), costs.indirect(), costs.capital(), amount);
        return this;
    }

    public ARequest by(OrganisationKind other) {
        lead = other;
        return this;
    }

    public ARequest places(Region... places) {
        regions = Set.of(places);
        return this;
    }

    public ARequest partners(int named, int agreed) {
        partners = named;
        partnersAgreed = agreed;
        return this;
    }

    public ARequest knowing(UnaryOperator<Standing.Builder> facts) {
        standing = facts.apply(standing);
        return this;
    }

    /// The day on which the Department looks at it, with nothing else known.
    public ARequest knowingOnly(Standing.Builder facts) {
        standing = facts;
        return this;
    }

    public FundingRequest build() {
        return new FundingRequest(
                kind,
                direct,
                period,
                SpendProfile.of(years),
                costs,
                new Applicant(lead, regions, partners, partnersAgreed),
                standing.build());
    }

    /// What a rule says: "met", the reason why it is broken, or "not applicable" and why.
    public String against(FundingRule rule) {
        return switch (rule.findingOn(build())) {
            case Finding.Met _ -> "met";
            case Finding.Broken(var breach) -> breach.reason();
            case Finding.Dispensed dispensed -> dispensed.breach().reason();
            case Finding.NotApplicable notApplicable -> "not applicable: " + notApplicable.why();
        };
    }
}
