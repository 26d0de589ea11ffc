package uk.gov.education.grants.payment;

import java.util.UUID;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who claims, verifies, authorises and reads. A bid editor of the lead organisation prepares a claim, a certifier who
/// had no hand in it submits it, a programme officer verifies it and a finance officer authorises its payment. Nobody
/// outside the lead organisation and the Department learns of it, and analysts only read.
final class PaymentAccess {

    private PaymentAccess() {}

    static boolean isMember(Actor by, UUID lead) {
        return by.is(Role.BID_EDITOR, lead) || by.is(Role.CERTIFIER, lead);
    }

    static boolean mayReadClaim(Actor by, UUID lead) {
        return isMember(by, lead) || by.readsCase(true);
    }

    static boolean mayPrepare(Actor by, UUID lead) {
        return by.is(Role.BID_EDITOR, lead);
    }

    static void requirePrepare(Actor by, UUID lead) {
        if (!mayPrepare(by, lead)) {
            throw new NotAllowed("Only a bid editor of your organisation prepares a claim.");
        }
    }

    static boolean mayCertify(Actor by, UUID lead) {
        return by.is(Role.CERTIFIER, lead);
    }

    static boolean maySubmit(Actor by, UUID lead, Claim claim) {
        return mayCertify(by, lead) && !claim.isPreparedBy(by.person());
    }

    static void requireSubmit(Actor by, UUID lead, Claim claim) {
        if (!mayCertify(by, lead)) {
            throw new NotAllowed("Only a certifier of your organisation submits a claim.");
        }
        if (!maySubmit(by, lead, claim)) {
            throw new NotAllowed("You have prepared this claim, so another certifier has to submit it.");
        }
    }

    static boolean mayVerify(Actor by, UUID lead) {
        return by.is(Role.OFFICER) && !by.belongsTo(lead);
    }

    static void requireVerify(Actor by, UUID lead) {
        if (!by.is(Role.OFFICER)) {
            throw new NotAllowed("Only a programme officer does this.");
        }
        if (!mayVerify(by, lead)) {
            throw new NotAllowed("You belong to the organisation that is paid, so another officer has to do this.");
        }
    }

    static boolean mayAuthorise(Actor by) {
        return by.is(Role.FINANCE);
    }

    static void requireAuthorise(Actor by) {
        if (!mayAuthorise(by)) {
            throw new NotAllowed("Only a finance officer does this.");
        }
    }

    static void requireReadPayments(Actor by) {
        if (!by.readsCase(true)) {
            throw new NotFound("There is no such page.");
        }
    }

    static NotFound noClaim(String reference) {
        return new NotFound("There is no claim %s.".formatted(reference));
    }

    static NotFound noPayment(String reference) {
        return new NotFound("There is no payment %s.".formatted(reference));
    }
}
