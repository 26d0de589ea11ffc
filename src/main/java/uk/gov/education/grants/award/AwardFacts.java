package uk.gov.education.grants.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.AssessmentResults;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.evaluation.EvidenceService;
import uk.gov.education.grants.funding.Applicant;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.funding.Costs;
import uk.gov.education.grants.funding.Evidence;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Standing;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// Makes the request that the funding rules look at, with all that the Department knows today.
@Component
class AwardFacts {

    private final BidCaseService bids;
    private final AssessmentResults assessments;
    private final EvidenceService evidence;
    private final DueDiligenceService dueDiligence;
    private final Commitments commitments;
    private final JdbcClient db;
    private final Clock clock;

    AwardFacts(
            BidCaseService bids,
            AssessmentResults assessments,
            EvidenceService evidence,
            DueDiligenceService dueDiligence,
            Commitments commitments,
            JdbcClient db,
            Clock clock) {
        this.bids = bids;
        this.assessments = assessments;
        this.evidence = evidence;
        this.dueDiligence = dueDiligence;
        this.commitments = commitments;
        this.db = db;
        this.clock = clock;
    }

    /// The request of an award.
    ///
    /// @param self the award's own id, so that it is not counted beside itself; any id before it has one
    /// @param chain what the person who would approve has done in the case; nothing where nobody is about to
    FundingRequest request(Actor by, UUID self, Proposal proposal, Optional<Chain> chain) {
        return request(self, proposal, proposal.bid().map(id -> bids.read(by, id)), chain);
    }

    /// The request of what may be awarded to a bid.
    FundingRequest request(BidCase bid, Proposal proposal) {
        return request(UUID.randomUUID(), proposal, Optional.of(bid), Optional.empty());
    }

    private FundingRequest request(UUID self, Proposal proposal, Optional<BidCase> bid, Optional<Chain> chain) {
        var terms = proposal.terms();
        return new FundingRequest(
                terms.kind(),
                proposal.isDirect(),
                terms.period(),
                terms.profile(),
                bid.map(it -> it.request().costs()).orElseGet(() -> directWorkOnly(terms.amount())),
                bid.map(it -> it.request().applicant()).orElseGet(() -> applicantOf(proposal)),
                standing(self, proposal, chain));
    }

    private Standing standing(UUID self, Proposal proposal, Optional<Chain> chain) {
        var today = LocalDate.now(clock);
        var others = othersOfLead(self, proposal.lead(), today);
        var headroom = commitments.headroom(proposal.round());
        var standing = Standing.on(today)
                .otherLiveAwards(others.running())
                .awardsInLastTwelveMonths(others.inTwelveMonths())
                .minimalAssistanceInThreeYears(others.inThreeYears())
                .liveAwardsOfProjectAndPlace(sameProjectAndPlace(self, proposal, today))
                .roundLeft(headroom.roundLeft())
                .budgetLeft(headroom.budgetLeft())
                .evidence(evidence.bestOf(proposal.project(), today)
                        .map(best -> new Evidence(best.level(), best.independent(), best.published(), best.title())))
                .dueDiligenceValidUntil(dueDiligence.validUntil(proposal.lead()))
                .route(proposal.terms().route())
                .directGrounds(proposal.grounds(), proposal.isDirect())
                .approvedFormally(true);
        chain.ifPresent(standing::chain);
        proposal.bid().ifPresent(bid -> {
            var judged = assessments.of(bid);
            standing.assessments(judged.independent(), judged.conflicted())
                    .spread(judged.spread())
                    .moderated(judged.moderated())
                    .moderatedScore(judged.agreedScore());
        });
        return standing.build();
    }

    private record OtherAwards(Money running, Money inTwelveMonths, Money inThreeYears) {}

    private OtherAwards othersOfLead(UUID self, UUID lead, LocalDate today) {
        return db.sql("""
                        select coalesce(sum(y.amount_pence) filter (
                                   where a.status in (:running) and a.end_date >= :today), 0) as running,
                               coalesce(sum(y.amount_pence) filter (where a.approved_on > :a_year_ago), 0) as twelve_months,
                               coalesce(sum(y.amount_pence) filter (where a.approved_on >= :three_years), 0) as three_years
                        from award a join award_profile y on y.award_id = a.id
                        where a.lead_organisation_id = :lead and a.id <> :self and a.status not in (:nothing)""")
                .param("running", names(AwardStatus.RUNNING))
                .param("today", today)
                .param("nothing", names(AwardStatus.CAME_TO_NOTHING))
                .param("a_year_ago", today.minusMonths(12))
                .param("three_years", new FinancialYear(FinancialYear.of(today).startsIn() - 2).firstDay())
                .param("lead", lead)
                .param("self", self)
                .query((row, _) -> new OtherAwards(
                        new Money(row.getLong("running")),
                        new Money(row.getLong("twelve_months")),
                        new Money(row.getLong("three_years"))))
                .single();
    }

    /// Awards of the same programme and project that are live in one of the same places: promised, and not at the end
    /// of
    /// their period. An award without places works
    /// everywhere.
    private List<String> sameProjectAndPlace(UUID self, Proposal proposal, LocalDate today) {
        return db.sql("""
                        select a.reference from award a
                        where a.project_id = :project and a.programme_id = :programme and a.id <> :self
                          and a.status in (:running) and a.end_date >= :today
                          and (:everywhere
                               or not exists (select from award_place p where p.award_id = a.id)
                               or exists (select from award_place p where p.award_id = a.id and p.gss_code = any(:places)))
                        order by a.reference""")
                .param("project", proposal.project())
                .param("programme", proposal.programme())
                .param("self", self)
                .param("today", today)
                .param("running", names(AwardStatus.RUNNING))
                .param("everywhere", proposal.terms().places().isEmpty())
                .param("places", proposal.terms().places().toArray(String[]::new))
                .query((row, _) -> row.getString("reference"))
                .list();
    }

    private Applicant applicantOf(Proposal proposal) {
        return db.sql("""
                        select o.kind,
                               (select count(*) from project_partner p where p.project_id = :project) as partners,
                               coalesce((select string_agg(distinct c.region, ';') from area_code c
                                         where c.gss_code = any(:places)), o.region) as regions
                        from organisation o where o.id = :lead""")
                .param("project", proposal.project())
                .param("lead", proposal.lead())
                .param("places", proposal.terms().places().toArray(String[]::new))
                .query((row, _) -> new Applicant(
                        OrganisationKind.valueOf(row.getString("kind")),
                        regionsIn(row.getString("regions")),
                        row.getInt("partners"),
                        row.getInt("partners")))
                .single();
    }

    private static Set<Region> regionsIn(@Nullable String titles) {
        return titles == null
                ? Set.of()
                : Arrays.stream(titles.split(";")).map(Region::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Costs directWorkOnly(Money amount) {
        return new Costs(amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static List<String> names(Set<AwardStatus> statuses) {
        return statuses.stream().map(Enum::name).toList();
    }
}
