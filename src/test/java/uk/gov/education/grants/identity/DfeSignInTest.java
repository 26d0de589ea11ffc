package uk.gov.education.grants.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// A service that cannot sign anybody in does not start, and says which setting it lacks.
class DfeSignInTest {

    private static final List<String> GOOD = List.of(
            "grants.dfe-sign-in.issuer=https://oidc.example.org",
            "grants.dfe-sign-in.client-id=grants",
            "grants.dfe-sign-in.client-secret=a secret",
            "grants.dfe-sign-in.api=https://api.example.org",
            "grants.dfe-sign-in.api-secret=a secret that has 32 characters or more");

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(DfeSignIn.class);

    @Test
    void withoutTheProfileThereIsNoneAndNothingIsNeeded() {
        service.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(DfeSignIn.class));
    }

    @Test
    void withEverySettingItStarts() {
        starting(GOOD)
                .run(started -> assertThat(started.getBean(DfeSignIn.class).scopes())
                        .containsExactly("openid", "profile", "email", "organisation"));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, '', GRANTS_DFESIGNIN_ISSUER is not set. The profile oidc needs it: see src/docs/operations.md.",
        "client-id, ' ', GRANTS_DFESIGNIN_CLIENTID is not set. The profile oidc needs it: see src/docs/operations.md.",
        "client-secret, '', "
                + "GRANTS_DFESIGNIN_CLIENTSECRET is not set. The profile oidc needs it: see src/docs/operations.md.",
        "api-secret, '', GRANTS_DFESIGNIN_APISECRET is not set. The profile oidc needs it: see src/docs/operations.md.",
        "api-secret, short, "
                + "GRANTS_DFESIGNIN_APISECRET is too short: DfE Sign-in's secrets have 32 characters or more.",
        "issuer, http://oidc.example.org, "
                + "'GRANTS_DFESIGNIN_ISSUER must begin with https://, but is http://oidc.example.org'",
        "api, not an address, GRANTS_DFESIGNIN_API is not an address: not an address",
        "scopes, email, 'GRANTS_DFESIGNIN_SCOPES does not name openid, so nobody could sign in.'"
    })
    void withoutOneOrWithOneThatMakesNoSenseItDoesNotStart(String setting, String value, String said) {
        var settings = new ArrayList<>(GOOD);
        settings.add("grants.dfe-sign-in." + setting + "=" + value);
        starting(settings)
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(messages(started.getStartupFailure()))
                                .contains(said)));
    }

    private ApplicationContextRunner starting(List<String> settings) {
        return service.withPropertyValues("spring.profiles.active=oidc")
                .withPropertyValues(settings.toArray(String[]::new));
    }

    private static List<String> messages(Throwable failure) {
        var messages = new ArrayList<String>();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        return messages;
    }
}
