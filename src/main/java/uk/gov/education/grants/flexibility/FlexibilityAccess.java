package uk.gov.education.grants.flexibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Who may start, change, submit, judge and read flexibility requests. A council's request is its own affair until it
/// is submitted, and the Department's and its own until the panel's advice is published; others are told that there is
/// no such request.
final class FlexibilityAccess {

    private static final UUID NOBODY = new UUID(0, 0);

    private FlexibilityAccess() {}

    /// The councils whose requests somebody writes or submits; never empty, so that SQL can ask whether one is among
    /// them.
    static Set<UUID> councilsOf(Actor actor) {
        var own = actor.organisations().stream()
                .filter(organisation -> isMember(actor, organisation))
                .collect(Collectors.toSet());
        return own.isEmpty() ? Set.of(NOBODY) : own;
    }

    static boolean isMember(Actor actor, UUID organisation) {
        return actor.is(Role.BID_EDITOR, organisation) || actor.is(Role.CERTIFIER, organisation);
    }

    static void requireListing(Actor actor) {
        if (!actor.isAny(Role.BID_EDITOR, Role.CERTIFIER) && !actor.readsCase(true)) {
            throw new NotAllowed("Only councils and the Department see requests before the panel's advice is"
                    + " published. Those with published advice are at /flexibility, for everybody.");
        }
    }

    /// The request that was found, for somebody who may read it.
    static FlexibilityRequest readable(
            Actor by, Optional<FlexibilityRequest> found, String reference, LocalDate today) {
        return found.filter(request -> mayRead(by, request, today)).orElseThrow(() -> absent(reference));
    }

    static NotFound absent(String reference) {
        return new NotFound("There is no flexibility request %s.".formatted(reference));
    }

    private static boolean mayRead(Actor by, FlexibilityRequest request, LocalDate today) {
        var status = request.statusOn(today);
        return isMember(by, request.organisationId())
                || (status.isWithTheDepartment() && by.readsCase(status.isDecided()));
    }

    static boolean mayEdit(Actor by, FlexibilityRequest request) {
        return by.is(Role.BID_EDITOR, request.organisationId());
    }

    static void requireEdit(Actor by, FlexibilityRequest request) {
        requireMember(by, request);
        if (!mayEdit(by, request)) {
            throw new NotAllowed("Only a bid editor of your council changes this request.");
        }
    }

    static boolean mayCertify(Actor by, FlexibilityRequest request) {
        return by.is(Role.CERTIFIER, request.organisationId())
                && request.consultedBy().filter(by.person()::equals).isEmpty();
    }

    static void requireCertify(Actor by, FlexibilityRequest request) {
        requireMember(by, request);
        if (!by.is(Role.CERTIFIER, request.organisationId())) {
            throw new NotAllowed("Only a certifier of your council signs off this request.");
        }
        if (!mayCertify(by, request)) {
            throw new NotAllowed("You marked this request as consulted, so another certifier has to sign it off.");
        }
    }

    static boolean mayAdvise(Actor by, FlexibilityRequest request) {
        return by.is(Role.OFFICER) && isOutside(by, request);
    }

    static void requireAdvise(Actor by, FlexibilityRequest request) {
        requireRole(by, request, Role.OFFICER, "Only a programme officer takes requests to the panel.");
    }

    static boolean mayDecide(Actor by, FlexibilityRequest request) {
        return by.is(Role.APPROVER) && isOutside(by, request);
    }

    static void requireDecide(Actor by, FlexibilityRequest request) {
        requireRole(by, request, Role.APPROVER, "Only an approver decides on requests and extends them.");
    }

    private static void requireRole(Actor by, FlexibilityRequest request, Role role, String refusal) {
        if (!by.is(role)) {
            throw new NotAllowed(refusal);
        }
        if (!isOutside(by, request)) {
            throw new NotAllowed("You belong to the council that made this request, or prepared it, so somebody else"
                    + " has to do this.");
        }
    }

    private static boolean isOutside(Actor by, FlexibilityRequest request) {
        return !by.belongsTo(request.organisationId()) && !request.preparedBy().contains(by.person());
    }

    private static void requireMember(Actor by, FlexibilityRequest request) {
        if (!isMember(by, request.organisationId())) {
            throw absent(request.reference());
        }
    }
}
