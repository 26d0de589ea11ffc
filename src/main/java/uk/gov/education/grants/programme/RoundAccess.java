package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may do what with rounds: programme officers set them up; a draft is known only to the Department; from Ready on
/// everybody reads them.
public final class RoundAccess {

    private RoundAccess() {}

    public static boolean maySetUp(Actor actor) {
        return actor.is(Role.OFFICER) || actor.equals(Actor.SERVICE);
    }

    static boolean mayReadDrafts(Actor actor) {
        return actor.isOfTheDepartment() || actor.equals(Actor.SERVICE);
    }

    public static void requireSetUp(Actor actor) {
        if (!maySetUp(actor)) {
            throw new NotAllowed("Only a programme officer sets up a round.");
        }
    }

    static void requireRead(Actor actor, boolean draft, String code) {
        if (draft && !mayReadDrafts(actor)) {
            throw notFound(code);
        }
    }

    static NotFound notFound(String code) {
        return new NotFound("There is no round with the address %s.".formatted(code));
    }
}
