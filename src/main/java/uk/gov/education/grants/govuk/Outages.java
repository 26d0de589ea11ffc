package uk.gov.education.grants.govuk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.grants.shared.TooBusy;

/// Stands before everything, the session and the sign-in included, where [ErrorPages] does not reach: when there is
/// more
/// to do than can be done, or no database to do it with, people are told so, and when to ask again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Outages extends OncePerRequestFilter {

    static final String SECONDS_TO_WAIT = "30";

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!isOutage(failure) || response.isCommitted()) {
                throw failure;
            }
            log.warn(
                    "{} was refused: {}",
                    request.getRequestURI(),
                    rootOf(failure).getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private static boolean isOutage(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof TooBusy
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof CannotCreateTransactionException);
    }

    private static Throwable rootOf(Throwable failure) {
        return causes(failure).reduce(failure, (_, deeper) -> deeper);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
