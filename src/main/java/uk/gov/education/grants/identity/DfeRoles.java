package uk.gov.education.grants.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks DfE Sign-in which roles somebody has at this service, for one organisation.
@Component
@Profile("oidc")
class DfeRoles {

    private static final String FOR_THE_API = "signin.education.gov.uk";
    private static final Duration BEARER_WORKS = Duration.ofMinutes(2);

    /// The provider compares with its own clock, so the time is the world's and not the one a
    /// demonstration is set to.
    private static final Clock WORLD = Clock.systemUTC();

    private final DfeSignIn dfeSignIn;
    private final RestClient api;

    DfeRoles(DfeSignIn dfeSignIn) {
        this.dfeSignIn = dfeSignIn;
        this.api =
                RestClient.builder().requestFactory(PatientRequests.factory()).build();
    }

    private record Access(@Nullable List<Given> roles) {}

    private record Given(String code) {}

    /// What DfE Sign-in answers about somebody.
    ///
    /// @param hasAccess whether their organisation gave them access to this service at all
    /// @param roles the codes of their roles there; none where DfE Sign-in was not asked
    record Answer(boolean hasAccess, Optional<List<String>> roles) {}

    /// Fails where DfE Sign-in does not answer.
    Answer of(Arrival arrival) {
        return dfeSignIn
                .api()
                .flatMap(address -> arrival.organisation().map(home -> ask(address, arrival.subject(), home.id())))
                .orElse(new Answer(true, Optional.empty()));
    }

    private Answer ask(URI address, String subject, String organisation) {
        return api.get()
                .uri(
                        address + "/services/{service}/organisations/{organisation}/users/{user}",
                        dfeSignIn.clientId(),
                        organisation,
                        subject)
                .headers(headers -> headers.setBearerAuth(bearer()))
                .exchangeForRequiredValue((_, answer) -> {
                    if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                        return new Answer(false, Optional.empty());
                    }
                    var access = answer.getStatusCode().is2xxSuccessful() ? answer.bodyTo(Access.class) : null;
                    if (access == null || access.roles() == null) {
                        throw new RestClientException("DfE Sign-in answered %s when asked for roles."
                                .formatted(answer.getStatusCode().value()));
                    }
                    return new Answer(
                            true,
                            Optional.of(access.roles().stream()
                                    .map(Given::code)
                                    .sorted()
                                    .toList()));
                });
    }

    private String bearer() {
        var now = WORLD.instant();
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer(dfeSignIn.clientId())
                        .audience(FOR_THE_API)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(BEARER_WORKS)))
                        .build());
        try {
            token.sign(new MACSigner(dfeSignIn.key()));
        } catch (JOSEException unsuitable) {
            throw new IllegalStateException("The secret for DfE Sign-in's API signs nothing.", unsuitable);
        }
        return token.serialize();
    }
}
