package uk.gov.education.grants.award;

import java.util.Set;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// What an award promises: for what, how much in each year, from when to when, where, and by which power it is paid.
///
/// @param places area codes of the Office for National Statistics
public record AwardTerms(
        AwardKind kind, Period period, SpendProfile profile, PaymentRoute route, String purpose, Set<String> places) {

    public AwardTerms {
        places = Set.copyOf(places);
    }

    public Money amount() {
        return profile.total();
    }

    AwardTerms with(SpendProfile other) {
        return new AwardTerms(kind, period, other, route, purpose, places);
    }
}
