package uk.gov.education.grants.assessment;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may judge, and who may know what others judged. An assessor sees the own assessments and nothing else; to
/// everybody outside the Department those of others are not there.
final class AssessmentAccess {

    private AssessmentAccess() {}

    static void requireAssessor(Actor by) {
        if (!by.is(Role.ASSESSOR)) {
            throw notAnAssessor();
        }
    }

    static NotAllowed notAnAssessor() {
        return new NotAllowed("Only assessors have a list of assessments.");
    }

    static void requireOwn(Actor by, Assessment assessment) {
        if (by.is(Role.ASSESSOR) && by.person().equals(assessment.assessorId())) {
            return;
        }
        if (readsResults(by)) {
            throw new NotAllowed("Assessment %s is for %s to write. You read it with the bid's other assessments."
                    .formatted(assessment.reference(), assessment.assessorName()));
        }
        throw absent(assessment.reference());
    }

    /// Asking assessors, giving assessments back and settling scores is the work of programme officers.
    static void requireOfficer(Actor by, String what) {
        if (by.is(Role.OFFICER)) {
            return;
        }
        throw by.worksOnCases()
                ? new NotAllowed("Only a programme officer does this.")
                : new NotFound("There is no " + what + ".");
    }

    /// Officers and approvers know what assessors found; finance officers wait for the decision.
    static void requireResults(Actor by, String what) {
        if (!readsResults(by)) {
            throw by.worksOnCases()
                    ? new NotAllowed("Only programme officers and approvers read the scores of a bid.")
                    : new NotFound("There is no " + what + ".");
        }
    }

    static NotFound absent(AssessmentReference reference) {
        return new NotFound("There is no assessment " + reference + ".");
    }

    private static boolean readsResults(Actor by) {
        return by.isAny(Role.OFFICER, Role.APPROVER);
    }
}
