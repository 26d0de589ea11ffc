package uk.gov.education.grants.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before those who come back from the provider: what nobody foresaw about its answer ends in a
/// page that says so, too.
final class BrokenArrivals extends OncePerRequestFilter {

    private final SignInRefusals refusals;

    BrokenArrivals(SignInRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(DfeSignInProvider.BACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException broken) {
            refusals.onAuthenticationFailure(
                    request, response, new AuthenticationServiceException("an answer nobody could use", broken));
        }
    }
}
