package uk.gov.education.grants.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
