package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// The second step as a factor of Spring Security, which stands in the session beside the password. A password that is
/// given again begins a new sign-in, so the factor is never older than the password.
final class SecondFactor {

    private static final String AUTHORITY = "FACTOR_TOTP";

    /// What is answered to somebody whom it is missing.
    static final FactorAuthorizationDecision MISSING =
            new FactorAuthorizationDecision(List.of(RequiredFactorError.createMissing(
                    RequiredFactor.withAuthority(AUTHORITY).build())));

    private static final SecurityContextRepository SESSIONS = new HttpSessionSecurityContextRepository();

    private SecondFactor() {}

    /// Whether somebody took it. Those who come from DfE Sign-in took theirs there.
    static boolean isTakenBy(Authentication who) {
        return who instanceof OAuth2AuthenticationToken
                || who.getAuthorities().stream().anyMatch(held -> AUTHORITY.equals(held.getAuthority()));
    }

    static boolean isMissingIn(FactorAuthorizationDecision refused) {
        return refused.getFactorErrors().stream()
                .anyMatch(error -> AUTHORITY.equals(error.getRequiredFactor().getAuthority()));
    }

    /// Notes that whoever is signed in took it now.
    static Authentication note(HttpServletRequest request, HttpServletResponse response) {
        var present = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var complete = present.toBuilder()
                .authorities(held -> {
                    held.removeIf(each -> AUTHORITY.equals(each.getAuthority()));
                    held.add(FactorGrantedAuthority.fromAuthority(AUTHORITY));
                })
                .build();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(complete);
        SecurityContextHolder.setContext(context);
        SESSIONS.saveContext(context, request, response);
        return complete;
    }
}
