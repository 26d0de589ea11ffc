package uk.gov.education.grants.govuk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has the session of a request kept once. Spring Session keeps it before the first part of an answer leaves, and again
/// when the request is over: that asks the database up to three times more for nothing, and where it does not answer
/// then, a redirect that was on its way becomes a failure of something that was done.
@Component
@Order(SessionsKeptOnce.AFTER_SESSIONS)
class SessionsKeptOnce extends OncePerRequestFilter {

    static final int AFTER_SESSIONS = SessionRepositoryFilter.DEFAULT_ORDER + 1;

    /// Where Spring Session has the session that it keeps after a request.
    static final String SESSION = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (response.isCommitted()) {
                request.removeAttribute(SESSION);
            }
        }
    }
}
