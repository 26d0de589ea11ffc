package uk.gov.education.grants.identity.web;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.identity.DfeSignIn;

/// The way in by DfE Sign-in, beside that with a password. Spring Security walks it: the code is asked
/// for with a proof key, a state and a nonce, and what comes back is held against all three.
@Component
@Profile("oidc")
class DfeSignInDoor {

    private final DfeSignIn dfeSignIn;
    private final DfeSignInProvider provider;
    private final Arrivals arrivals;

    DfeSignInDoor(DfeSignIn dfeSignIn, DfeSignInProvider provider, Arrivals arrivals) {
        this.dfeSignIn = dfeSignIn;
        this.provider = provider;
        this.arrivals = arrivals;
    }

    void open(HttpSecurity http) {
        var refusals = new SignInRefusals();
        http.oauth2Login(login -> login.loginPage("/sign-in")
                        .loginProcessingUrl(DfeSignInProvider.BACK)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new ForgottenTokens())
                        .authorizationEndpoint(
                                asking -> asking.authorizationRequestResolver(new SignInRequests(provider)))
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(ProviderAnswers.tokens()))
                        .userInfoEndpoint(people -> people.oidcUserService(arrivals))
                        .defaultSuccessUrl("/work")
                        .failureHandler(refusals)
                        .withObjectPostProcessor(asking(refusals))
                        .withObjectPostProcessor(comingBack()))
                .addFilterBefore(new BrokenArrivals(refusals), OAuth2LoginAuthenticationFilter.class)
                .logout(logout -> logout.logoutSuccessHandler(signingOutThereToo()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy())));
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> asking(SignInRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }

    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> comingBack() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationResultConverter(SignInRequests::answered);
                return filter;
            }
        };
    }

    /// The session here is over already; where the provider is away, that is all that can be done.
    private LogoutSuccessHandler signingOutThereToo() {
        var there = new OidcClientInitiatedLogoutSuccessHandler(provider);
        there.setPostLogoutRedirectUri("{baseUrl}/");
        return (request, response, who) -> {
            try {
                there.onLogoutSuccess(request, response, who);
            } catch (AuthenticationException unavailable) {
                response.sendRedirect("/");
            }
        };
    }

    /// The form that signs out is sent on to the provider.
    private String policy() {
        var issuer = dfeSignIn.issuer();
        return SecurityConfig.CONTENT_SECURITY_POLICY.replace(
                "form-action 'self'",
                "form-action 'self' %s://%s".formatted(issuer.getScheme(), issuer.getAuthority()));
    }
}
