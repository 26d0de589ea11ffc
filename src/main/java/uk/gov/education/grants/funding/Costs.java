package uk.gov.education.grants.funding;

import uk.gov.education.grants.shared.Money;

/// What a project costs, and what others put in. Direct costs are the work itself, indirect costs its share of
/// overheads, capital what lasts longer than the project; match funding is money from anyone but the Department.
public record Costs(Money direct, Money indirect, Money capital, Money matchFunding) {

    public static final Costs NOTHING = new Costs(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
}
