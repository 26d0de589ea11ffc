package uk.gov.education.grants.report;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;

/// Who may have the reports: they show awards that are not announced yet.
final class ReportAccess {

    private ReportAccess() {}

    static void requireReading(Actor actor) {
        if (!actor.isAny(Role.ANALYST, Role.OFFICER, Role.APPROVER, Role.FINANCE)) {
            throw new NotAllowed(
                    "Only analysts, programme officers, approvers and finance officers can have reports, because they show awards that are not announced. Everybody can download the register of awards.");
        }
    }
}
