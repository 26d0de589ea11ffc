package uk.gov.education.grants.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/// Whoever gave a wrong password is told so. Where the account could not even be looked at, nothing is said of the
/// password.
final class NotSignedIn extends SimpleUrlAuthenticationFailureHandler {

    NotSignedIn() {
        super("/sign-in?refused");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof InternalAuthenticationServiceException) {
            throw failure;
        }
        super.onAuthenticationFailure(request, response, failure);
    }
}
