package uk.gov.education.grants.payment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.document.DocumentGate;
import uk.gov.education.grants.shared.Actor;

/// What shows how money was spent is read by exactly those who read the claim.
@Component
class ClaimDocumentGate implements DocumentGate {

    private final ClaimRepository claims;
    private final PayableAwards awards;

    ClaimDocumentGate(ClaimRepository claims, PayableAwards awards) {
        this.claims = claims;
        this.awards = awards;
    }

    @Override
    public boolean mayRead(Actor by, UUID subject) {
        return claims.findById(subject)
                .filter(claim -> PaymentAccess.mayReadClaim(
                        by, awards.get(claim.awardId()).lead()))
                .isPresent();
    }
}
