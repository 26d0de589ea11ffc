package uk.gov.education.grants.organisation;

import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;

/// Who may look up, add and check organisations.
final class OrganisationAccess {

    private OrganisationAccess() {}

    static boolean mayManage(Actor actor) {
        return actor.is(Role.ADMIN) || actor.equals(Actor.SERVICE);
    }

    static boolean mayCheck(Actor actor) {
        return actor.is(Role.OFFICER) || actor.equals(Actor.SERVICE);
    }

    static void requireSignedIn(Actor actor) {
        if (!actor.isSignedIn()) {
            throw new NotAllowed("Sign in to look up organisations.");
        }
    }

    static void requireManaging(Actor actor) {
        if (!mayManage(actor)) {
            throw new NotAllowed(
                    "Only an administrator can add or rename an organisation. Ask one of them to do it for you.");
        }
    }

    static void requireChecking(Actor actor) {
        if (!mayCheck(actor)) {
            throw new NotAllowed("Only a programme officer can record due diligence.");
        }
    }
}
