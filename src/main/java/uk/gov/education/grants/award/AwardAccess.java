package uk.gov.education.grants.award;

import java.util.Optional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may see and decide cases. Nobody outside the Department learns that a case exists; inside it officers prepare
/// and tell, approvers decide, and nobody does both in one case. Finance officers read, and analysts once it is
/// decided. What was offered is answered by a certifier of the lead organisation alone.
final class AwardAccess {

    private AwardAccess() {}

    static boolean mayReadRound(Actor by) {
        return by.worksOnCases();
    }

    static boolean mayPrepare(Actor by) {
        return by.is(Role.OFFICER);
    }

    static boolean mayDecide(Actor by) {
        return by.is(Role.APPROVER);
    }

    static void requireRead(Actor by, Award award) {
        if (!by.readsCase(!award.status().isBeingDecided())) {
            throw absent(award.reference());
        }
    }

    static void requireRead(Actor by, BidReference reference) {
        if (!by.readsCase(true)) {
            throw new NotFound("There is no bid %s.".formatted(reference));
        }
    }

    static void requireOfficer(Actor by) {
        if (!mayPrepare(by)) {
            throw new NotAllowed("Only a programme officer does this.");
        }
    }

    static void requireCertifier(Actor by, Award award) {
        if (!by.is(Role.CERTIFIER, award.leadOrganisationId())) {
            throw absent(award.reference());
        }
    }

    static void requireApprover(Actor by) {
        if (!mayDecide(by)) {
            throw new NotAllowed("Only an approver decides on awards and dispensations.");
        }
    }

    static void requireIndependent(Chain chain) {
        objection(chain).ifPresent(why -> {
            throw new NotAllowed(why);
        });
    }

    /// Why somebody with an earlier part in the case does not decide on it; nothing for everybody else.
    static Optional<String> objection(Chain chain) {
        if (chain.approverPreparedBid()) {
            return Optional.of("You belong to the bidder, so another approver has to decide.");
        }
        if (chain.approverAssessed()) {
            return Optional.of("You assessed this bid, so another approver has to decide.");
        }
        return chain.approverRecommended()
                ? Optional.of("You prepared this award, so another approver has to decide.")
                : Optional.empty();
    }

    static NotFound absent(AwardReference reference) {
        return new NotFound("There is no award %s.".formatted(reference));
    }
}
