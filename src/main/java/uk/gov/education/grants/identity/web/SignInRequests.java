package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import uk.gov.education.grants.identity.Refusal;

/// What the provider is asked for. Somebody who is about to decide on money or roles is to give their
/// password there once more, and the provider to say when they did.
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private static final String LONGEST_AGO = "max_age";

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    SignInRequests(ClientRegistrationRepository provider) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(provider, "/sign-in/with");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return again(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return again(usual.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest again(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null || request.getParameter("again") == null) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> {
                    parameters.put("prompt", "login");
                    parameters.put(LONGEST_AGO, FreshPassword.TO_DECIDE.toSeconds());
                })
                .build();
    }

    /// Takes an answer for what it is, unless a password was to be given and was not.
    static OAuth2AuthenticationToken answered(OAuth2LoginAuthenticationToken answer) {
        var person = (ArrivedPerson) Objects.requireNonNull(answer.getPrincipal());
        var asked = answer.getAuthorizationExchange().getAuthorizationRequest().getAdditionalParameters();
        if (asked.containsKey(LONGEST_AGO) && !person.gavePasswordWithin(FreshPassword.TO_DECIDE)) {
            throw new NotLetIn(Refusal.NOT_ASKED_AGAIN);
        }
        return new OAuth2AuthenticationToken(
                person, answer.getAuthorities(), answer.getClientRegistration().getRegistrationId());
    }
}
