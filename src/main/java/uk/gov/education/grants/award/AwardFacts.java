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
import uk.gov.education.grants.assessment.AssessmentFacts;
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
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
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
    private final RoundService rounds;
    private final JdbcClient db;
    private final Clock clock;

    AwardFacts(
            BidCaseService bids,
            AssessmentResults assessments,
            EvidenceService evidence,
            RoundService rounds,
            JdbcClient db,
            Clock clock) {
        this.bids = bids;
        this.assessments = assessments;
        this.evidence = evidence;
        this.rounds = rounds;
        this.db = db;
        this.clock = clock;
    }

    /// What is known of a proposal: the round with its rule book, what assessors found, and the request that the rules
    /// look at.
    /// @param override who answers for checks of the lead that are not in date; nothing where nobody does
    record Known(
            RoundView round,
            Optional<AssessmentFacts> assessments,
            FundingRequest request,
            Optional<String> override) {}

    /// The request of an award.
    ///
    /// @param self the award's own id, so that it is not counted beside itself; any id before it has one
    /// @param chain what the person who would approve has done in the case; nothing where nobody is about to
    FundingRequest request(Actor by, UUID self, Proposal proposal, Optional<Chain> chain) {
        return known(by, self, proposal, chain).request();
    }

    /// The same with what it was made from.
    Known known(Actor by, UUID self, Proposal proposal, Optional<Chain> chain) {
        return known(self, proposal, proposal.bid().map(id -> bids.read(by, id)), chain);
    }

    /// What is known of what may be awarded to a bid.
    Known known(BidCase bid, Proposal proposal) {
        return known(UUID.randomUUID(), proposal, Optional.of(bid), Optional.empty());
    }

    private Known known(UUID self, Proposal proposal, Optional<BidCase> bid, Optional<Chain> chain) {
        var round = bid.map(it -> it.head().round()).orElseGet(() -> rounds.roundFor(proposal.round()));
        var judged = proposal.bid().map(assessments::of);
        var today = LocalDate.now(clock);
        var lead = leadOn(today, self, proposal);
        var standing = standing(today, lead, proposal, round, judged);
        chain.ifPresent(standing::chain);
        var terms = proposal.terms();
        return new Known(
                round,
                judged,
                new FundingRequest(
                        terms.kind(),
                        proposal.isDirect(),
                        terms.period(),
                        terms.profile(),
                        bid.map(it -> it.request().costs()).orElseGet(() -> directWorkOnly(terms.amount())),
                        bid.map(it -> it.request().applicant()).orElseGet(() -> applicantOf(proposal)),
                        standing.build()),
                lead.override());
    }

    private Standing.Builder standing(
            LocalDate today, LeadToday lead, Proposal proposal, RoundView round, Optional<AssessmentFacts> judged) {
        var standing = Standing.on(today)
                .otherLiveAwards(lead.running())
                .awardsInLastTwelveMonths(lead.inTwelveMonths())
                .minimalAssistanceInThreeYears(lead.inThreeYears())
                .liveAwardsOfProjectAndPlace(lead.sameProjectAndPlace())
                .roundLeft(round.left())
                .budgetLeft(round.budgetLeft())
                .evidence(evidence.bestOf(proposal.project(), today)
                        .map(best -> new Evidence(best.level(), best.independent(), best.published(), best.title())))
                .dueDiligenceValidUntil(lead.checkedUntil())
                .route(proposal.terms().route())
                .directGrounds(proposal.grounds(), proposal.isDirect())
                .approvedFormally(true);
        judged.ifPresent(found -> standing.assessments(found.independent(), found.conflicted())
                .spread(found.spread())
                .moderated(found.moderated())
                .moderatedScore(found.agreedScore()));
        return standing;
    }

    /// What the lead and the project have besides the proposal.
    ///
    /// @param sameProjectAndPlace live awards of the same programme and project in one of the same places
    /// @param checkedUntil the last day on which the checks of the organisation hold, or an override of them
    /// @param override who answers for it and why, where the checks themselves are not in date
    private record LeadToday(
            Money running,
            Money inTwelveMonths,
            Money inThreeYears,
            List<String> sameProjectAndPlace,
            Optional<LocalDate> checkedUntil,
            Optional<String> override) {}

    /// An award is live while it is promised and not at the end of its period; one without places works everywhere.
    private LeadToday leadOn(LocalDate today, UUID self, Proposal proposal) {
        return db.sql("""
                        select coalesce(sum(y.amount_pence) filter (
                                   where a.status in (:running) and a.end_date >= :today), 0) as running,
                               coalesce(sum(y.amount_pence) filter (where a.approved_on > :a_year_ago), 0) as twelve_months,
                               coalesce(sum(y.amount_pence) filter (where a.approved_on >= :three_years), 0) as three_years,
                               array(
                                   select o.reference from award o
                                   where o.project_id = :project and o.programme_id = :programme and o.id <> :self
                                     and o.status in (:running) and o.end_date >= :today
                                     and (:everywhere
                                          or not exists (select from award_place p where p.award_id = o.id)
                                          or exists (select from award_place p
                                                     where p.award_id = o.id and p.gss_code = any(:places)))
                                   order by o.reference) as same,
                               (select max(valid_until)
                                  from (select organisation_id, valid_until from due_diligence
                                        union all
                                        select organisation_id, valid_until from due_diligence_override) checks
                                 where organisation_id = :lead) as checked_until,
                               (select o.made_by || ': ' || o.reason
                                  from due_diligence_override o left join due_diligence d using (organisation_id)
                                 where organisation_id = :lead and o.valid_until >= :today
                                   and (d.valid_until is null or d.valid_until < :today)) as override
                        from award a join award_profile y on y.award_id = a.id
                        where a.lead_organisation_id = :lead and a.id <> :self and a.status not in (:nothing)""")
                .param("running", names(AwardStatus.RUNNING))
                .param("today", today)
                .param("nothing", names(AwardStatus.CAME_TO_NOTHING))
                .param("a_year_ago", today.minusMonths(12))
                .param("three_years", new FinancialYear(FinancialYear.of(today).startsIn() - 2).firstDay())
                .param("lead", proposal.lead())
                .param("self", self)
                .param("project", proposal.project())
                .param("programme", proposal.programme())
                .param("everywhere", proposal.terms().places().isEmpty())
                .param("places", proposal.terms().places().toArray(String[]::new))
                .query((row, _) -> new LeadToday(
                        new Money(row.getLong("running")),
                        new Money(row.getLong("twelve_months")),
                        new Money(row.getLong("three_years")),
                        List.of((String[]) row.getArray("same").getArray()),
                        Optional.ofNullable(row.getObject("checked_until", LocalDate.class)),
                        Optional.ofNullable(row.getString("override"))))
                .single();
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
