package uk.gov.education.grants.portfolio;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may see the bids of a round together: those who work on cases. Officers alone change anything.
final class PortfolioAccess {

    private PortfolioAccess() {}

    static void requireRead(Actor by, String roundCode) {
        if (!by.worksOnCases()) {
            throw new NotFound("There is no round %s.".formatted(roundCode));
        }
    }

    static void requireCases(Actor by, String programme) {
        if (!by.worksOnCases()) {
            throw new NotFound("There is no programme %s.".formatted(programme));
        }
    }

    static boolean mayPrepare(Actor by) {
        return by.is(Role.OFFICER);
    }

    static void requireOfficer(Actor by, String roundCode) {
        requireRead(by, roundCode);
        if (!mayPrepare(by)) {
            throw new NotAllowed("Only a programme officer does this.");
        }
    }
}
