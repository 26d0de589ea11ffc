package uk.gov.education.grants.variation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may ask for, read and decide variations. A draft is the lead organisation's own affair; once it was
/// submitted the Department reads it as well. Everybody else is told that there is no such variation. Nobody
/// takes two steps that are to be taken by two persons.
final class VariationAccess {

    private static final UUID NOBODY = new UUID(0, 0);

    private VariationAccess() {}

    /// The organisations whose variations somebody drafts or submits; never empty, so that SQL can ask whether one is
    /// among them.
    static Set<UUID> organisationsOf(Actor actor) {
        var own = actor.organisations().stream()
                .filter(organisation -> isMember(actor, organisation))
                .collect(Collectors.toSet());
        return own.isEmpty() ? Set.of(NOBODY) : own;
    }

    static void requireListing(Actor actor) {
        if (!actor.isAny(Role.BID_EDITOR, Role.CERTIFIER) && !actor.readsCase(true)) {
            throw new NotAllowed("Only organisations with an award and the Department see variations.");
        }
    }

    static boolean isMember(Actor actor, UUID organisation) {
        return actor.is(Role.BID_EDITOR, organisation) || actor.is(Role.CERTIFIER, organisation);
    }

    /// The variation that was found, for somebody who may read it.
    static Variation readable(Actor by, Optional<Variation> found, String reference) {
        return found.filter(variation -> mayRead(by, variation)).orElseThrow(() -> absent(reference));
    }

    static NotFound absent(String reference) {
        return new NotFound("There is no variation %s.".formatted(reference));
    }

    private static boolean mayRead(Actor by, Variation variation) {
        return isMember(by, variation.leadOrganisationId()) || (wasSubmitted(variation) && by.readsCase(true));
    }

    /// Whether the Department has ever had it: also while it is queried, or when it was withdrawn after that.
    private static boolean wasSubmitted(Variation variation) {
        return variation.submittedAt().isPresent() || variation.queriedBy().isPresent();
    }

    static boolean mayEdit(Actor by, UUID organisation) {
        return by.is(Role.BID_EDITOR, organisation);
    }

    static void requireEdit(Actor by, Variation variation) {
        requireMember(by, variation);
        if (!mayEdit(by, variation.leadOrganisationId())) {
            throw new NotAllowed("Only a bid editor of your organisation writes this variation.");
        }
    }

    static boolean maySubmit(Actor by, Variation variation) {
        return by.is(Role.CERTIFIER, variation.leadOrganisationId())
                && !by.person().equals(variation.draftedBy());
    }

    static void requireSubmit(Actor by, Variation variation) {
        requireMember(by, variation);
        if (!by.is(Role.CERTIFIER, variation.leadOrganisationId())) {
            throw new NotAllowed("Only a certifier of your organisation submits this variation.");
        }
        if (!maySubmit(by, variation)) {
            throw new NotAllowed("You wrote this variation, so another certifier has to submit it.");
        }
    }

    static void requireMember(Actor by, Variation variation) {
        if (!isMember(by, variation.leadOrganisationId())) {
            throw absent(variation.reference());
        }
    }

    static boolean mayQuery(Actor by, Variation variation) {
        return by.is(Role.OFFICER) && isOutside(by, variation);
    }

    static void requireQuery(Actor by, Variation variation) {
        requireRole(by, variation, Role.OFFICER, "Only a programme officer asks about a variation.");
    }

    static boolean mayDecide(Actor by, Variation variation) {
        return by.is(Role.APPROVER) && isOutside(by, variation) && !hasQueried(by, variation);
    }

    static void requireDecide(Actor by, Variation variation) {
        requireRole(by, variation, Role.APPROVER, "Only an approver decides on variations.");
        if (hasQueried(by, variation)) {
            throw new NotAllowed("You asked about this variation, so another approver has to decide.");
        }
    }

    private static void requireRole(Actor by, Variation variation, Role role, String refusal) {
        if (!by.is(role)) {
            throw new NotAllowed(refusal);
        }
        if (!isOutside(by, variation)) {
            throw new NotAllowed("You belong to the organisation that asks for this variation, or prepared it, so"
                    + " somebody else has to do this.");
        }
    }

    private static boolean isOutside(Actor by, Variation variation) {
        return !by.belongsTo(variation.leadOrganisationId())
                && !by.person().equals(variation.draftedBy())
                && variation.submittedBy().filter(by.person()::equals).isEmpty();
    }

    private static boolean hasQueried(Actor by, Variation variation) {
        return variation.queriedBy().filter(by.person()::equals).isPresent();
    }
}
