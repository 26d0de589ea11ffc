package uk.gov.education.grants.govuk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notes when a request was received, before it waits for anything: a deadline is kept or missed at that moment, not
/// when a busy service gets round to it. A handler asks for `@RequestAttribute(Received.AT) Instant`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Received extends OncePerRequestFilter {

    public static final String AT = "receivedAt";

    private final Clock clock;

    Received(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(AT, clock.instant());
        chain.doFilter(request, response);
    }
}
