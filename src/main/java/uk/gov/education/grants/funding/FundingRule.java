package uk.gov.education.grants.funding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A condition that a request for grant must meet. One record is one rule: its components are the limits that a round
/// sets, and its statement is the one sentence printed in guidance, on pages and in letters.
///
/// Rules are kept by their code, never by their class: a record may be renamed, but a code is never used again, and a
/// rule that comes to mean something else gets a new one.
public sealed interface FundingRule
        permits GrantFloor,
                GrantCeiling,
                MatchFundingFloor,
                ProfileWithinRound,
                FinalYearShare,
                IndirectCostCap,
                CapitalCap,
                EligibleLead,
                EligibleRegion,
                PartnerMinimum,
                NoRetrospectiveStart,
                LongestProject,
                LiveAwardsCeiling,
                OneLiveAward,
                RoundAllocation,
                BudgetHeadroom,
                ScaleUpEvidence,
                QualityThreshold,
                EnoughAssessments,
                DirectAwardGrounds,
                DueDiligenceInDate,
                FormalApproval,
                SeparateApprover,
                RouteFitsBody,
                SubsidyLimit {

    /// The rule's name for ever: "FR-02".
    String code();

    /// The rule's name for people: "Most grant".
    String title();

    /// The rule in one sentence, with its figures.
    String statement();

    /// When the rule is looked at.
    Set<Stage> stages();

    Weight weight();

    /// Why the request breaks the rule, if it does. It is asked only of requests that the rule applies to.
    Optional<Breach> breachIn(FundingRequest request);

    /// Why the rule says nothing about a request, if so: "The award is not a scale-up."
    default Optional<String> notApplicable(FundingRequest request) {
        return Optional.empty();
    }

    /// The limits that the round has set, by the names under which they are kept.
    default Map<String, Object> parameters() {
        return Map.of();
    }

    /// What the rule says of a request, in full.
    default Finding findingOn(FundingRequest request) {
        var why = notApplicable(request);
        if (why.isPresent()) {
            return new Finding.NotApplicable(this, why.get());
        }
        return breachIn(request).<Finding>map(Finding.Broken::new).orElseGet(() -> new Finding.Met(this));
    }

    /// That this rule is broken: the field of the bid that it concerns, and the reason in words and figures.
    default Optional<Breach> broken(String field, String reason) {
        return Optional.of(new Breach(this, field, reason));
    }

    default Optional<Breach> met() {
        return Optional.empty();
    }
}
