package uk.gov.education.grants.closing;

import java.util.UUID;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who ends an award: a certifier of its lead signs the final claim, an officer sets the books straight, a finance
/// officer closes it and notes what comes back. Nobody of the Department does so for an organisation they belong to,
/// and nobody takes two of the steps. The people of the lead and the Department read all of it.
final class ClosingAccess {

    private ClosingAccess() {}

    static boolean isMember(Actor by, UUID lead) {
        return by.is(Role.BID_EDITOR, lead) || by.is(Role.CERTIFIER, lead);
    }

    static boolean mayRead(Actor by, UUID lead) {
        return isMember(by, lead) || by.readsCase(true);
    }

    static boolean maySign(Actor by, UUID lead) {
        return by.is(Role.CERTIFIER, lead);
    }

    static void requireSign(Actor by, UUID lead) {
        if (!maySign(by, lead)) {
            throw new NotAllowed("Only a certifier of the lead organisation signs the final claim.");
        }
    }

    static boolean mayReconcile(Actor by, UUID lead) {
        return by.is(Role.OFFICER) && !by.belongsTo(lead);
    }

    static void requireReconcile(Actor by, UUID lead) {
        require(by, Role.OFFICER, lead, "Only a programme officer does this.");
    }

    static boolean mayClose(Actor by, UUID lead, Closing closing) {
        return mayNoteReturn(by, lead)
                && closing.reconciledBy().filter(by.person()::equals).isEmpty()
                && !closing.isSignedBy(by.person());
    }

    static void requireClose(Actor by, UUID lead, Closing closing) {
        requireNoteReturn(by, lead);
        if (!mayClose(by, lead, closing)) {
            throw new NotAllowed("You set the books of this award straight, so another person has to close it.");
        }
    }

    static boolean mayNoteReturn(Actor by, UUID lead) {
        return by.is(Role.FINANCE) && !by.belongsTo(lead);
    }

    static void requireNoteReturn(Actor by, UUID lead) {
        require(by, Role.FINANCE, lead, "Only a finance officer does this.");
    }

    static NotFound absent(AwardReference reference) {
        return new NotFound("There is no award %s.".formatted(reference));
    }

    private static void require(Actor by, Role role, UUID lead, String refusal) {
        if (!by.is(role)) {
            throw new NotAllowed(refusal);
        }
        if (by.belongsTo(lead)) {
            throw new NotAllowed(
                    "You belong to the organisation that leads this award, so somebody else has to do this.");
        }
    }
}
