package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.support.WholeHouse;

/// Every answer carries what a browser needs to protect its reader: pages, files, errors and what leads elsewhere.
@WholeHouse
@Transactional
class ProtectionsWebTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?refused",
                "/no-such-page",
                "/awards/no-such-award",
                "/work",
                "/awards.csv",
                "/awards.json",
                "/awards.atom",
                "/awards/360giving.json",
                "/open-data/openapi.json",
                "/assets/app.css",
                "/assets/app.js",
                "/assets/no-such-file"
            })
    void everyAnswerIsProtected(String address) {
        var answer = mvc.get().uri(address).secure(true).exchange().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void overTlsTheCookieBelongsToThisHostAlone() {
        var cookie = cookie(true);
        assertThat(cookie.getName()).isEqualTo("__Host-SESSION");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie(false).getName()).as("without TLS").isEqualTo("SESSION");
    }

    @Test
    void aSessionCannotBeGuessed() {
        var decoded = Base64.getDecoder().decode(cookie(true).getValue());
        var chance = Base64.getUrlDecoder().decode(new String(decoded, StandardCharsets.UTF_8));
        assertThat(chance.length * 8).isGreaterThanOrEqualTo(128);
        assertThat(cookie(true).getValue()).isNotEqualTo(cookie(true).getValue());
    }

    /// A page for people who are signed in keeps, in a session, where to go on to after signing in.
    private Cookie cookie(boolean isOverTls) {
        return Arrays.stream(mvc.get()
                        .uri("/work")
                        .secure(isOverTls)
                        .exchange()
                        .getResponse()
                        .getCookies())
                .findFirst()
                .orElseThrow();
    }
}
