package uk.gov.education.grants.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import uk.gov.education.grants.govuk.KeptForm;

/// What becomes of a form whose session ended before it was sent: its token is not known any more, so it is not acted
/// on. What was typed is kept where that is possible, and the browser is led to the page of the form, by way of signing
/// in. A page that saves by itself is only told no, and says the rest.
final class LateForms implements AccessDeniedHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var late = denied instanceof CsrfException;
        if (late && Autosave.is(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (late && KeptForm.keep(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI());
        } else {
            refusal.handle(request, response, denied);
        }
    }
}
