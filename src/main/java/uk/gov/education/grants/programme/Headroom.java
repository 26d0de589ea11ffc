package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What can still be promised: of a round's allocation, and of its programme's budget in each financial year.
public record Headroom(Money roundLeft, SpendProfile budgetLeft) {}
