package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
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
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || !authentication.isAuthenticated()
                        || authentication instanceof AnonymousAuthenticationToken
                ? Actor.PUBLIC
                : people.actor(authentication.getName()).orElse(Actor.PUBLIC);
    }
}
