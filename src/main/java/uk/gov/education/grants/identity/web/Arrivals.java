package uk.gov.education.grants.identity.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.identity.Arrival;
import uk.gov.education.grants.identity.ArrivalOutcome.TurnedAway;
import uk.gov.education.grants.identity.ArrivalOutcome.Welcome;
import uk.gov.education.grants.identity.ArrivalService;
import uk.gov.education.grants.identity.DfeSignIn;

/// Reads what the provider says of somebody whose token is in order, and has them let in or turned
/// away.
@Component
@Profile("oidc")
class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String LOCAL_AUTHORITY = "002";

    private final OidcUserService provider = ProviderAnswers.people();
    private final ArrivalService arrivals;
    private final DfeSignIn dfeSignIn;

    Arrivals(ArrivalService arrivals, DfeSignIn dfeSignIn) {
        this.arrivals = arrivals;
        this.dfeSignIn = dfeSignIn;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var said = provider.loadUser(request);
        return switch (arrivals.welcome(arrival(said))) {
            case Welcome(var username) -> new ArrivedPerson(username, said.getIdToken());
            case TurnedAway(var why) -> throw new NotLetIn(why);
        };
    }

    private Arrival arrival(OidcUser said) {
        return new Arrival(
                dfeSignIn.issuer().toString(),
                Objects.requireNonNull(said.getSubject()),
                Optional.ofNullable(said.getEmail()).filter(_ -> isVerified(said.getEmailVerified())),
                said.getClaims().get("organisation") instanceof Map<?, ?> organisation
                        ? home(organisation)
                        : Optional.empty());
    }

    private boolean isVerified(@Nullable Boolean verified) {
        return verified == null ? dfeSignIn.vouchesForEmails() : verified;
    }

    private static Optional<Arrival.Home> home(Map<?, ?> organisation) {
        var isAuthority = organisation.get("category") instanceof Map<?, ?> category
                && LOCAL_AUTHORITY.equals(category.get("id"));
        return text(organisation, "id")
                .map(id -> new Arrival.Home(
                        id,
                        text(organisation, "name").orElse(id),
                        isAuthority ? text(organisation, "establishmentNumber") : Optional.empty(),
                        text(organisation, "companyRegistrationNumber")));
    }

    private static Optional<String> text(Map<?, ?> organisation, String name) {
        return organisation.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
