package uk.gov.education.grants.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/// Who asks for open data too often waits, and nobody else does.
class RateLimitTest {

    private static final String HOME = "192.0.2.1";

    private long now;

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private final RateLimit limit =
            new RateLimit(new Allowance(30, 10), time, new WaitingPlaces(1, Duration.ofMillis(1)));

    @Test
    void whoAsksMoreOftenThanAllowedIsToldWhenToAskAgain() throws IOException {
        for (var request = 0; request < 30; request++) {
            assertThat(asks(HOME, "/awards.json").getStatus()).isEqualTo(200);
        }
        var refused = asks(HOME, "/awards.json");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getContentAsString())
                .isEqualTo(
                        "You have asked more often than 30 times a minute. Ask again in 2 seconds. A whole file counts as 10 requests.\n");
        assertThat(asks("192.0.2.2", "/awards.json").getStatus()).isEqualTo(200);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(asks(HOME, "/awards.json").getStatus()).isEqualTo(200);
        assertThat(asks(HOME, "/awards.json").getStatus()).isEqualTo(429);
    }

    @Test
    void aWholeFileCountsForMore() throws IOException {
        for (var file : new String[] {"/awards.csv", "/awards/360giving.json", "/awards/360giving.csv"}) {
            assertThat(asks(HOME, file).getStatus()).isEqualTo(200);
        }
        var refused = asks(HOME, "/awards.csv");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
    }

    @Test
    void oneNetworkOfVersionSixIsOneClient() throws IOException {
        for (var request = 0; request < 30; request++) {
            asks("2001:db8:1:2::" + request, "/awards.json");
        }
        assertThat(asks("2001:db8:1:2:ffff::1", "/awards.json").getStatus()).isEqualTo(429);
        assertThat(asks("2001:db8:1:3::1", "/awards.json").getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInIsNotCounted() throws IOException {
        var request = new MockHttpServletRequest("GET", "/awards.csv");
        request.setRemoteUser("analyst@example.org");
        for (var time = 0; time < 100; time++) {
            assertThat(limit.preHandle(request, new MockHttpServletResponse(), this))
                    .isTrue();
        }
        assertThat(limit.clients()).isZero();
    }

    @Test
    void onlySoManyClientsAreRememberedAndThoseWhoAskStayAmongThem() throws IOException {
        for (var request = 0; request < 30; request++) {
            asks(HOME, "/awards.json");
        }
        for (var client = 0; client < 30_000; client++) {
            asks("10.%d.%d.%d".formatted(client >> 16, client >> 8 & 255, client & 255), "/awards.json");
            if (client % 1_000 == 0) {
                assertThat(asks(HOME, "/awards.json").getStatus()).isEqualTo(429);
            }
        }
        assertThat(limit.clients()).isEqualTo(10_000);
    }

    private MockHttpServletResponse asks(String client, String address) throws IOException {
        var request = new MockHttpServletRequest("GET", address);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, address);
        request.setRemoteAddr(client);
        var response = new MockHttpServletResponse();
        assertThat(limit.preHandle(request, response, this)).isEqualTo(response.getStatus() == 200);
        return response;
    }
}
