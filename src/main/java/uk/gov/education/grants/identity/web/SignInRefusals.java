package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import uk.gov.education.grants.identity.Refusal;

/// What becomes of a sign-in with DfE Sign-in that came to nothing: it is written into the log, without
/// anybody's address, and a page says what to do.
final class SignInRefusals implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInRefusals.class);

    private static final int LONGEST_LINE = 300;

    /// What the provider says, or what is said of it, where the fault is not in what came back.
    private static final Set<String> OUTAGES = Set.of(
            OAuth2ErrorCodes.SERVER_ERROR,
            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
            OAuth2ErrorCodes.INVALID_CLIENT,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            OAuth2ErrorCodes.INVALID_SCOPE,
            "invalid_token_response",
            "invalid_user_info_response");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var cause = failure.getCause() instanceof AuthenticationException inner ? inner : failure;
        if (cause instanceof OAuth2AuthenticationException answer
                && answer.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            response.sendRedirect("/sign-in");
            return;
        }
        var why = why(cause);
        if (why == Refusal.UNAVAILABLE) {
            log.atError().setCause(cause.getCause()).log("DfE Sign-in is of no use: {}", inOneLine(cause));
        } else {
            log.warn("Nobody was signed in from DfE Sign-in, {}: {}", why.slug(), inOneLine(cause));
        }
        response.sendRedirect("/sign-in/refused/" + why.slug());
    }

    private static Refusal why(AuthenticationException failure) {
        return switch (failure) {
            case NotLetIn refused -> refused.why();
            case OAuth2AuthenticationException answer when !isOutage(answer) -> Refusal.NOT_BELIEVED;
            default -> Refusal.UNAVAILABLE;
        };
    }

    private static boolean isOutage(OAuth2AuthenticationException answer) {
        var keysAreAway = answer.getCause() instanceof JwtException && !(answer.getCause() instanceof BadJwtException);
        return keysAreAway || OUTAGES.contains(answer.getError().getErrorCode());
    }

    /// Part of it may come from outside, which must not look like another line of the log.
    private static String inOneLine(AuthenticationException failure) {
        var text = Optional.ofNullable(failure.getMessage()).orElse("").replaceAll("[^ -~]", "?");
        return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    }
}
