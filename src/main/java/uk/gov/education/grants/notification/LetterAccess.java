package uk.gov.education.grants.notification;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who reads letters. An organisation reads those about its own bids; the Department those about bids that are with it,
/// but not what was written inside the organisation; assessors and everybody else are told that there is no such case.
final class LetterAccess {

    private LetterAccess() {}

    static void requireRead(Actor by, Matter matter) {
        if (!isMember(by, matter) && !isReadByTheDepartment(by, matter)) {
            throw absent(matter.reference());
        }
    }

    static boolean isMember(Actor by, Matter matter) {
        return by.is(Role.BID_EDITOR, matter.leadId()) || by.is(Role.CERTIFIER, matter.leadId());
    }

    static boolean mayRead(Actor by, Matter matter, LetterKind kind) {
        return (isMember(by, matter) && kind.isReadByTheBidder())
                || (isReadByTheDepartment(by, matter) && kind.isReadByTheDepartment());
    }

    static boolean maySendAgain(Actor by) {
        return by.isAny(Role.OFFICER, Role.ADMIN);
    }

    /// Officers send what they may read; administrators send anything, and do not read it.
    static boolean maySendAgain(Actor by, Matter matter, LetterKind kind) {
        return by.is(Role.ADMIN) || (maySendAgain(by) && mayRead(by, matter, kind));
    }

    static void requireDepartment(Actor by) {
        if (!by.isOfTheDepartment()) {
            throw new NotAllowed("Only the Department reads letters before they are written.");
        }
    }

    static void requireSendAgain(Actor by) {
        if (!maySendAgain(by)) {
            throw new NotAllowed("Only programme officers and administrators send a letter again.");
        }
    }

    static void requireAdmin(Actor by) {
        if (!by.is(Role.ADMIN)) {
            throw new NotAllowed("Only an administrator reads the log of all letters.");
        }
    }

    static NotFound absent(String reference) {
        return new NotFound("There is no case " + reference + ".");
    }

    private static boolean isReadByTheDepartment(Actor by, Matter matter) {
        return matter.status().isWithTheDepartment()
                && by.readsCase(matter.status().isDecided());
    }
}
