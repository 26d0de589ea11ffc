package uk.gov.education.grants.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who is acting: a person with the roles they hold at this moment, or the public.
/// @param approvalLimit the most this person may approve alone, in one award; nothing for those who are no approver
public record Actor(UUID person, String name, Set<Standing> roles, Money approvalLimit) {

    /// A role, and the organisation it is held for; none for roles of the Department.
    public record Standing(Role role, Optional<UUID> organisation) {}

    /// Somebody who has not signed in.
    public static final Actor PUBLIC = new Actor(new UUID(0, 0), "Member of the public", Set.of(), Money.ZERO);

    /// The service itself: what the clock does, and what a demonstration is made of.
    public static final Actor SERVICE = new Actor(new UUID(0, 1), "Grant programmes", Set.of(), Money.ZERO);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isSignedIn() {
        return !equals(PUBLIC);
    }

    public boolean is(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    public boolean isAny(Role... any) {
        return Set.of(any).stream().anyMatch(this::is);
    }

    public boolean is(Role role, UUID organisation) {
        return roles.contains(new Standing(role, Optional.of(organisation)));
    }

    public boolean belongsTo(UUID organisation) {
        return organisations().contains(organisation);
    }

    public Set<UUID> organisations() {
        return roles.stream().flatMap(held -> held.organisation().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this person works for the Department, in any role but that of an assessor.
    public boolean isOfTheDepartment() {
        return isAny(Role.OFFICER, Role.APPROVER, Role.FINANCE, Role.ANALYST, Role.ADMIN);
    }

    /// Whether this person works on cases, and so sees bids and awards before they are decided. Administrators have no
    /// part in any case.
    public boolean worksOnCases() {
        return isAny(Role.OFFICER, Role.APPROVER, Role.FINANCE);
    }

    /// Whether this person of the Department reads a case: analysts do, once it is decided.
    public boolean readsCase(boolean isDecided) {
        return worksOnCases() || (isDecided && is(Role.ANALYST));
    }
}
