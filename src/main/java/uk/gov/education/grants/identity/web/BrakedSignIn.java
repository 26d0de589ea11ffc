package uk.gov.education.grants.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.gov.education.grants.identity.SignInBrake;

/// Stands before the sign-in: while the brake is on, a password is not looked at, and the answer is the one that a
/// wrong password gets.
final class BrakedSignIn extends OncePerRequestFilter {

    private final SignInBrake brake;

    BrakedSignIn(SignInBrake brake) {
        this.brake = brake;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var username = Objects.requireNonNullElse(request.getParameter("username"), "");
        if (brake.isOn(username, request.getRemoteAddr())) {
            response.sendRedirect("/sign-in?refused");
        } else {
            chain.doFilter(request, response);
        }
    }
}
