package uk.gov.education.grants.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.grants.audit.ShownAt;
import uk.gov.education.grants.audit.SightingService;

/// Has it written down who saw what of others: a page once it is answered, a file and bank details before. What it
/// looks at is said once for all addresses, in `audit/sightings.yaml`.
@Component
class WhoSawWhat extends OncePerRequestFilter {

    private final ShownAt shownAt;
    private final SightingService sightings;

    WhoSawWhat(ShownAt shownAt, SightingService sightings) {
        this.shownAt = shownAt;
        this.sightings = sightings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var looking = new Looking(request, response, shownAt, sightings);
        try {
            chain.doFilter(request, looking);
        } catch (ServletException failed) {
            if (!(failed.getRootCause() instanceof NotWrittenDown)) {
                throw failed;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        looking.end();
    }
}
