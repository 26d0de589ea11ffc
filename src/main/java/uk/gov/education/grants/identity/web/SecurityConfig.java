package uk.gov.education.grants.identity.web;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.grants.govuk.PageScript;
import uk.gov.education.grants.identity.SignInBrake;

/// Which addresses are open to all, how people sign in, and the protections every answer carries. What a signed-in
/// person may do is not decided here but by the `Access` of each room.
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    /// Open to everybody. A page that is not listed here asks for sign-in.
    static final String[] OPEN = {
        "/",
        "/assets/**",
        "/favicon.ico",
        "/sign-in",
        "/sign-in/forgotten",
        "/sign-in/forgotten/*",
        "/sign-in/refused/*",
        "/invitations/*",
        "/rounds",
        "/rounds/*",
        "/rounds/*/questions",
        "/rounds/*/questions.odt",
        "/rounds/*/questions.txt",
        "/awards",
        "/awards/*",
        "/awards.atom",
        "/awards.csv",
        "/places",
        "/places/*",
        "/places.csv",
        "/awards.csv-metadata.json",
        "/awards.json",
        "/open-data",
        "/open-data/openapi.json",
        "/open-data/quality",
        "/evidence",
        "/evidence/*",
        "/evidence/*/reports/*",
        "/evidence.csv",
        "/flexibility",
        "/flexibility/*",
        "/accessibility",
        "/privacy",
        "/cookies",
        "/help"
    };

    /// Where those are asked for a code whose password was right.
    private static final String[] SECOND_STEP = {"/sign-in/code", "/sign-in/recovery-code"};

    /// Where money, who may do what, or how somebody signs in, is decided on.
    static final String[] DECISIONS = {
        "/account/second-step/**",
        "/admin/people/**",
        "/awards/*/approval",
        "/awards/*/dispensations/**",
        "/awards/*/reconciliation",
        "/awards/*/returned-money",
        "/claims/*/check",
        "/organisations/*/bank-details/**",
        "/payments/*",
        "/payments/*/**",
        "/programmes/*/budget",
        "/programmes/*/year-end/**",
        "/rounds/*/together/approvals/**",
        "/variations/*/decision"
    };

    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' '" + PageScript.SHA256 + "'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    /// Health is asked for by machines, on a port that the public does not reach. They sign in nowhere.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.to(HealthEndpoint.class))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain everyAddress(
            HttpSecurity http,
            CurrentActor current,
            SignInBrake brake,
            ObjectProvider<DfeSignInDoor> dfeSignIn,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        var complete = new CompleteSignIn(current);
        http.authorizeHttpRequests(requests -> requests
                        // An error on an open page must be told as what it is, not turned into a sign-in page.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(new NobodysAddresses(SingletonSupplier.of(pages::getObject)))
                        .permitAll()
                        .requestMatchers(SECOND_STEP)
                        .authenticated()
                        .requestMatchers(DECISIONS)
                        .access(FreshPassword.toDecide(complete))
                        .anyRequest()
                        .access(FreshPassword.toWork(complete)))
                .addFilterBefore(new SignedOutAutosaves(), CsrfFilter.class)
                .addFilterBefore(new BrakedSignIn(brake), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .failureHandler(new NotSignedIn())
                        .defaultSuccessUrl("/work"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new StalePasswords(new LateForms())))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true)));
        dfeSignIn.ifAvailable(door -> door.open(http));
        return http.build();
    }

    /// Two requests of one browser that put the same thing into its session at once are not an error.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /// 216 bits of chance, in the 36 characters that the database has for them: a UUID has 122 (ASVS 5.0, 7.2.3).
    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[27];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().encodeToString(bytes);
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordsInTurn(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }
}
