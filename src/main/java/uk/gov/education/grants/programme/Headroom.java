package uk.gov.education.grants.programme;

import java.util.ArrayList;
import java.util.Optional;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.CommitOutcome.YearShort;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What can still be promised: of a round's allocation, and of its programme's budget in each financial year.
public record Headroom(Money roundLeft, SpendProfile budgetLeft) {

    /// What is too little for a profile, if anything is.
    public Optional<FallsShort> shortFor(SpendProfile profile) {
        var years = new ArrayList<YearShort>();
        profile.years().forEach((year, amount) -> {
            var left = budgetLeft.in(year);
            if (amount.isMoreThan(left)) {
                years.add(new YearShort(year, amount.minus(left), left));
            }
        });
        var roundShort = Optional.of(profile.total().minus(roundLeft)).filter(Money::isPositive);
        return years.isEmpty() && roundShort.isEmpty()
                ? Optional.empty()
                : Optional.of(new FallsShort(years, roundShort, roundLeft));
    }
}
