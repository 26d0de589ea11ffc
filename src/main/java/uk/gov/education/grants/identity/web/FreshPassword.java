package uk.gov.education.grants.identity.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Whoever is signed in has given the password not too long ago, here or at DfE Sign-in. To send a page there is more
/// time than to open it, so that nobody loses what they typed into it.
final class FreshPassword implements AuthorizationManager<RequestAuthorizationContext> {

    static final Duration TO_DECIDE = Duration.ofMinutes(30);
    private static final Duration TO_SEND_A_DECISION = Duration.ofMinutes(60);
    private static final Duration TO_WORK = Duration.ofHours(12);

    /// A page waits for eight hours before its session ends by itself.
    private static final Duration TO_SEND_WORK = TO_WORK.plusHours(8);

    private final CompleteSignIn complete;
    private final AuthorizationManager<Object> toOpen;
    private final AuthorizationManager<Object> toSend;

    private FreshPassword(CompleteSignIn complete, Duration toOpen, Duration toSend) {
        this.complete = complete;
        this.toOpen = givenWithin(toOpen);
        this.toSend = givenWithin(toSend);
    }

    /// Of whoever decides on money, or on who may do what (ASVS 5.0, 7.5.3).
    static FreshPassword toDecide(CompleteSignIn complete) {
        return new FreshPassword(complete, TO_DECIDE, TO_SEND_A_DECISION);
    }

    /// Of everybody: no session goes on for ever, however often it is used (ASVS 5.0, 7.3.2).
    static FreshPassword toWork(CompleteSignIn complete) {
        return new FreshPassword(complete, TO_WORK, TO_SEND_WORK);
    }

    private static AuthorizationManager<Object> givenWithin(Duration most) {
        var here = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(factor -> factor.passwordAuthority().validDuration(most))
                .build();
        var elsewhere = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(factor -> factor.authorizationCodeAuthority().validDuration(most))
                .build();
        return (who, what) -> (who.get() instanceof OAuth2AuthenticationToken ? elsewhere : here).authorize(who, what);
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var signedIn = complete.authorize(authentication, context);
        if (!signedIn.isGranted()) {
            return signedIn;
        }
        return (request.getMethod().equals("GET") ? toOpen : toSend).authorize(authentication, request);
    }
}
