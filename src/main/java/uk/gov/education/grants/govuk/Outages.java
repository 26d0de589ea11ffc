package uk.gov.education.grants.govuk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.grants.shared.TooBusy;

/// Tells people when there is more to do than can be done, or no database to do it with, and when
/// to ask again, wherever that is found: in a page, in its template, where a session is read before
/// it or kept after it, or where somebody signs in. The page that says so is made without a
/// session, or it would wait for the same database once more.
@Component
@Order(Outages.BEFORE_SESSIONS)
class Outages extends OncePerRequestFilter {

    static final int BEFORE_SESSIONS = SessionRepositoryFilter.DEFAULT_ORDER - 1;

    private static final String SECONDS_TO_WAIT = "30";
    private static final String TOLD = Outages.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(TOLD) != null) {
            chain.doFilter(new WithoutSession(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!isOutage(failure) || response.isCommitted()) {
                throw failure;
            }
            tell(failure, request, response);
        }
    }

    /// Has the page made that says so. What failed is logged with the reference that stands on it.
    private static void tell(Exception outage, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(TOLD, true);
        request.removeAttribute(SessionsKeptOnce.SESSION);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, outage);
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// A transaction that can be neither made nor undone has lost its connection, whatever else was wrong before.
    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TooBusy
                        || cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException refused && isOfTheConnection(refused))
                        || cause instanceof NonTransientDataAccessResourceException
                        || cause instanceof TransientDataAccessException
                        || cause instanceof RecoverableDataAccessException
                        || cause instanceof TransactionException
                        || cause instanceof org.hibernate.TransactionException);
    }

    /// Class 08 of the states of SQL.
    private static boolean isOfTheConnection(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().startsWith("08");
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        private WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }
}
