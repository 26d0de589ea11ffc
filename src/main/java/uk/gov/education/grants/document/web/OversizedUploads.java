package uk.gov.education.grants.document.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.grants.document.FileLimits;

/// Sends an upload that is too large as a whole back to the page it came from, which says so. It
/// has to happen before anything reads the request: the server refuses to, and with the form its token against
/// forged requests would be lost.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizedUploads extends OncePerRequestFilter {

    private static final Pattern DOCUMENTS =
            Pattern.compile("/[a-z]+/[A-Z0-9-]+/documents?|/rounds/[a-z0-9-]+/past-awards");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > FileLimits.MOST_SENT
                && DOCUMENTS.matcher(request.getRequestURI()).matches()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?refused=size");
        } else {
            chain.doFilter(request, response);
        }
    }
}
