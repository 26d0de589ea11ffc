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

/// Whoever decides on money, or on who may do what, has given the password lately, here or at DfE
/// Sign-in: not more than half an hour before the page is opened, and an hour before it is sent (ASVS 5.0,
/// 7.5.3).
final class FreshPassword implements AuthorizationManager<RequestAuthorizationContext> {

    static final Duration TO_OPEN = Duration.ofMinutes(30);
    private static final Duration TO_SEND = Duration.ofMinutes(60);

    private final CompleteSignIn complete;
    private final AuthorizationManager<Object> toOpen = givenWithin(TO_OPEN);
    private final AuthorizationManager<Object> toSend = givenWithin(TO_SEND);

    FreshPassword(CompleteSignIn complete) {
        this.complete = complete;
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
