package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.shared.Actor;

/// Who is acting in this request, looked up once. It stands in the request under the name of [Actor], for those that
/// look on.
@Component
class CurrentActor {

    private static final String KEPT = Actor.class.getName();

    private final ActorLookup people;

    CurrentActor(ActorLookup people) {
        this.people = people;
    }

    Actor of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Actor known) {
            return known;
        }
        var actor = lookUp();
        request.setAttribute(KEPT, actor);
        return actor;
    }

    private Actor lookUp() {
        return authentication()
                .flatMap(who -> people.actor(who.getName(), SecondFactor.isTakenBy(who)))
                .orElse(Actor.PUBLIC);
    }

    /// Whether the password was right, and the second step that belongs to it is not taken yet. Until then it is nobody
    /// who acts.
    boolean awaitsSecondStep() {
        return authentication()
                .filter(who -> !SecondFactor.isTakenBy(who))
                .filter(who -> people.actor(who.getName(), false).isEmpty())
                .flatMap(who -> people.actor(who.getName()))
                .isPresent();
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(who -> !(who instanceof AnonymousAuthenticationToken));
    }
}
