package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;

/// Who may do what with programmes: programme officers set them up, the Department reads them.
public final class ProgrammeAccess {

    private ProgrammeAccess() {}

    public static boolean maySetUp(Actor actor) {
        return actor.is(Role.OFFICER) || actor.equals(Actor.SERVICE);
    }

    public static void requireSetUp(Actor actor) {
        if (!maySetUp(actor)) {
            throw new NotAllowed("Only a programme officer sets up programmes and their budgets.");
        }
    }

    static void requireRead(Actor actor) {
        if (!actor.isOfTheDepartment() && !maySetUp(actor)) {
            throw new NotAllowed(
                    "Only people of the Department see programmes and their budgets. Rounds are open to everybody.");
        }
    }
}
