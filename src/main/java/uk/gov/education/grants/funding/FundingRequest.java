package uk.gov.education.grants.funding;

import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// The facts that funding rules look at, taken from a bid or an award. A rule sees nothing else.
public record FundingRequest(
        AwardKind kind,
        boolean direct,
        Period period,
        SpendProfile profile,
        Costs costs,
        Applicant applicant,
        Standing standing) {

    /// What the Department is asked for: always the sum of its years.
    public Money grant() {
        return profile.total();
    }

    /// What the whole project costs: the grant and what others put in.
    public Money totalCost() {
        return grant().plus(costs.matchFunding());
    }
}
