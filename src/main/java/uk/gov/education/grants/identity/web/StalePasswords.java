package uk.gov.education.grants.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Leads those who gave their password too long ago to the sign-in, those who have not taken their second step to the
/// page that asks for it, and from there to the page they asked for. A page that saves by itself is only told no.
final class StalePasswords implements AccessDeniedHandler {

    private final HttpSessionRequestCache pages = new HttpSessionRequestCache();
    private final AccessDeniedHandler next;

    StalePasswords(AccessDeniedHandler next) {
        this.next = next;
        pages.setRequestMatcher(request -> request.getMethod().equals("GET"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof FactorAuthorizationDecision factors
                && !Autosave.is(request)) {
            pages.saveRequest(request, response);
            response.sendRedirect(SecondFactor.isMissingIn(factors) ? "/sign-in/code" : "/sign-in?again");
        } else {
            next.handle(request, response, denied);
        }
    }
}
