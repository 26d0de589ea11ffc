package uk.gov.education.grants.agreement;

import uk.gov.education.grants.shared.Money;

/// One line of a budget: for what, and how much of the award it takes.
public record CostLine(String item, Money amount) {}
