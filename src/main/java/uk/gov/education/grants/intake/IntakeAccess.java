package uk.gov.education.grants.intake;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who brings past awards in: a programme officer uploads and settles doubts, an approver who had no part in that
/// confirms, and everybody who works on cases reads. Nobody else learns that an import exists.
final class IntakeAccess {

    private IntakeAccess() {}

    static boolean mayRead(Actor by) {
        return by.worksOnCases();
    }

    static boolean mayPrepare(Actor by) {
        return by.is(Role.OFFICER);
    }

    static boolean mayConfirm(Actor by) {
        return by.is(Role.APPROVER);
    }

    static void requireRead(Actor by, String reference) {
        if (!mayRead(by)) {
            throw absent(reference);
        }
    }

    static void requireOfficer(Actor by) {
        if (!mayPrepare(by)) {
            throw new NotAllowed("Only a programme officer brings past awards in.");
        }
    }

    static void requireApprover(Actor by) {
        if (!mayConfirm(by)) {
            throw new NotAllowed("Only an approver confirms an import.");
        }
    }

    static NotFound absent(String reference) {
        return new NotFound("There is no import %s.".formatted(reference));
    }
}
