package uk.gov.education.grants.agreement;

import org.jspecify.annotations.Nullable;

/// An offer as the people of the lead organisation read it.
///
/// @param isOver whether its last day is over
/// @param mayAnswer whether this reader may accept or decline it now
public record OfferView(KeptAgreement agreement, boolean isOver, boolean mayAnswer) {

    /// What was answered; nothing while it waits.
    public @Nullable Answer answer() {
        return agreement.answer();
    }

    public Offer offer() {
        return agreement.offer();
    }
}
