package uk.gov.education.grants.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Requests of people who have just signed in.
public final class SignedIn {

    private SignedIn() {}

    /// Somebody who gave their password a moment ago.
    public static RequestPostProcessor somebody(String username) {
        return user(username)
                .authorities(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    }
}
