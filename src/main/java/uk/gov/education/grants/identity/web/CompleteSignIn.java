package uk.gov.education.grants.identity.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Whoever is signed in, with their second step where they have one.
final class CompleteSignIn implements AuthorizationManager<RequestAuthorizationContext> {

    private final CurrentActor current;

    CompleteSignIn(CurrentActor current) {
        this.current = current;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (current.of(context.getRequest()).isSignedIn()) {
            return new AuthorizationDecision(true);
        }
        return current.awaitsSecondStep() ? SecondFactor.MISSING : new AuthorizationDecision(false);
    }
}
