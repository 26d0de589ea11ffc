package uk.gov.education.grants.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import uk.gov.education.grants.identity.DfeSignIn;
import uk.gov.education.grants.identity.PatientRequests;

/// What the provider says about itself. It is asked when the first person comes, so that the service
/// starts while the provider is away, and again after an hour, so that it need not be started anew when
/// the provider moves.
@Component
@Profile("oidc")
class DfeSignInProvider implements ClientRegistrationRepository {

    /// The provider's name in addresses.
    static final String ID = "dfe-sign-in";

    /// Where people come back to.
    static final String BACK = "/sign-in/from/" + ID;

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final DfeSignIn dfeSignIn;
    private final Clock clock;
    private final RestClient provider;

    private volatile @Nullable Known known;

    private record Known(ClientRegistration registration, Instant until) {}

    DfeSignInProvider(DfeSignIn dfeSignIn, Clock clock) {
        this.dfeSignIn = dfeSignIn;
        this.clock = clock;
        this.provider =
                RestClient.builder().requestFactory(PatientRequests.factory()).build();
    }

    /// Fails, as a sign-in that failed, where the provider does not answer.
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var now = clock.instant();
        var last = known;
        if (last == null || !now.isBefore(last.until)) {
            last = new Known(ask(), now.plus(KNOWN_FOR));
            known = last;
        }
        return last.registration;
    }

    private ClientRegistration ask() {
        try {
            var said = Objects.requireNonNull(provider.get()
                    .uri(dfeSignIn.issuer() + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(JSON));
            if (!dfeSignIn.issuer().toString().equals(said.get("issuer"))) {
                throw new IllegalStateException("The provider says that it is %s.".formatted(said.get("issuer")));
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(ID)
                    .clientId(dfeSignIn.clientId())
                    .clientSecret(dfeSignIn.clientSecret())
                    .scope(dfeSignIn.scopes())
                    .redirectUri("{baseUrl}" + BACK)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (RuntimeException unusable) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
                            "the provider does not say how to reach it",
                            null),
                    unusable);
        }
    }
}
