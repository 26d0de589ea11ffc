package uk.gov.education.grants.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardReference;

/// What was offered, as it is kept for ever, and the answer to it.
///
/// @param fingerprint the SHA-256 of what was offered
/// @param isWhole whether what is kept still has that fingerprint
/// @param answer nothing while the offer waits
/// @param amended what the plan became by the last variation; nothing where it is as it was offered
public record KeptAgreement(
        UUID awardId,
        UUID leadId,
        Offer offer,
        String fingerprint,
        boolean isWhole,
        UUID offeredBy,
        String offeredByName,
        Instant offeredAt,
        @Nullable Answer answer,
        @Nullable AgreementPlan amended) {

    /// The plan that counts today.
    public AgreementPlan plan() {
        return amended == null ? offer.plan() : amended;
    }

    public AwardReference reference() {
        return AwardReference.of(offer.award());
    }
}
