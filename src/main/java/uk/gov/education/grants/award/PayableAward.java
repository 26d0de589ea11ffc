package uk.gov.education.grants.award;

import java.util.Set;
import java.util.UUID;
import uk.gov.education.grants.funding.PaymentRoute;

/// An award as the room of payments needs it: whose money it is, who gets it, and who decided on it.
///
/// @param approvers everybody whose yes still stands
public record PayableAward(
        UUID id,
        AwardReference reference,
        AwardStatus status,
        PaymentRoute route,
        UUID programme,
        UUID round,
        String project,
        UUID lead,
        String leadName,
        String leadOrgId,
        Set<UUID> approvers) {

    public PayableAward {
        approvers = Set.copyOf(approvers);
    }
}
