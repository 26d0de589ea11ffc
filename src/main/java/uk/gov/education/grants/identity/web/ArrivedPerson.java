package uk.gov.education.grants.identity.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Somebody of this service who came from DfE Sign-in, known by their user name here. Of what the
/// provider said only its token is kept, with which it is told when they sign out.
record ArrivedPerson(String username, OidcIdToken token) implements OidcUser, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /// When they gave their password to the provider. It cannot have been later than the provider's
    /// saying so.
    private Optional<Instant> gavePassword() {
        return Optional.ofNullable(token.getAuthenticatedAt()).map(at -> at.isAfter(issuedAt()) ? issuedAt() : at);
    }

    private Instant issuedAt() {
        return Optional.ofNullable(token.getIssuedAt()).orElse(Instant.MIN);
    }

    boolean gavePasswordWithin(Duration most) {
        return gavePassword().filter(at -> !at.isBefore(issuedAt().minus(most))).isPresent();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return gavePassword()
                .map(at -> FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                        .issuedAt(at)
                        .build())
                .map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }
}
