package uk.gov.education.grants.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Where DfE Sign-in, or another OpenID provider, is, and how the service is known there. It is there
/// with the profile `oidc` alone. Where a setting is missing or makes no sense the service does not
/// start, and says which.
@Component
@Profile("oidc")
public class DfeSignIn {

    private static final int SHORTEST_KEY = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final URI issuer;
    private final String clientId;
    private final String clientSecret;
    private final List<String> scopes;
    private final boolean vouchesForEmails;
    private final Optional<URI> api;
    private final String apiSecret;

    DfeSignIn(
            @Value("${grants.dfe-sign-in.issuer:}") String issuer,
            @Value("${grants.dfe-sign-in.client-id:}") String clientId,
            @Value("${grants.dfe-sign-in.client-secret:}") String clientSecret,
            @Value("${grants.dfe-sign-in.scopes:openid,profile,email,organisation}") List<String> scopes,
            @Value("${grants.dfe-sign-in.vouches-for-emails:false}") boolean vouchesForEmails,
            @Value("${grants.dfe-sign-in.api:}") String api,
            @Value("${grants.dfe-sign-in.api-secret:}") String apiSecret) {
        this.issuer = address("GRANTS_DFESIGNIN_ISSUER", issuer);
        this.clientId = given("GRANTS_DFESIGNIN_CLIENTID", clientId);
        this.clientSecret = given("GRANTS_DFESIGNIN_CLIENTSECRET", clientSecret);
        this.scopes = List.copyOf(scopes);
        this.vouchesForEmails = vouchesForEmails;
        this.api = api.isBlank() ? Optional.empty() : Optional.of(address("GRANTS_DFESIGNIN_API", api));
        this.apiSecret = this.api.isEmpty() ? "" : given("GRANTS_DFESIGNIN_APISECRET", apiSecret);
        if (this.api.isPresent() && key().length < SHORTEST_KEY) {
            throw new IllegalStateException(
                    "GRANTS_DFESIGNIN_APISECRET is too short: DfE Sign-in's secrets have 32 characters or more.");
        }
        if (!this.scopes.contains("openid")) {
            throw new IllegalStateException("GRANTS_DFESIGNIN_SCOPES does not name openid, so nobody could sign in.");
        }
    }

    public URI issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    public String clientSecret() {
        return clientSecret;
    }

    public List<String> scopes() {
        return scopes;
    }

    /// Whether the provider lets nobody in before their e-mail address is verified, and so does not say
    /// so each time.
    public boolean vouchesForEmails() {
        return vouchesForEmails;
    }

    /// Where DfE Sign-in tells which roles somebody has there. Other providers have no such address.
    Optional<URI> api() {
        return api;
    }

    byte[] key() {
        return apiSecret.getBytes(StandardCharsets.UTF_8);
    }

    private static String given(String setting, String value) {
        if (value.isBlank()) {
            throw new IllegalStateException(
                    "%s is not set. The profile oidc needs it: see src/docs/operations.md.".formatted(setting));
        }
        return value.strip();
    }

    /// Whoever listens on the way must learn no secret, so only this machine is spoken to in the clear.
    private static URI address(String setting, String value) {
        URI address;
        try {
            address = URI.create(given(setting, value));
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalStateException("%s is not an address: %s".formatted(setting, value), notAnAddress);
        }
        var safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost())));
        if (!safe || address.getHost() == null) {
            throw new IllegalStateException("%s must begin with https://, but is %s".formatted(setting, value));
        }
        return address;
    }
}
