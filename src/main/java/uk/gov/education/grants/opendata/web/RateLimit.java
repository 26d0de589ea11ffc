package uk.gov.education.grants.opendata.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import uk.gov.education.grants.shared.ClientNetwork;

/// Keeps one client from asking for open data so often that others wait. What a client has left is kept in memory for
/// the clients that asked last, and flows back evenly; whoever is signed in is not counted. Whoever is refused hears so
/// after a moment: a program that does not wait by itself is slowed by its own connections.
@Component
class RateLimit implements HandlerInterceptor {

    private static final int CLIENTS = 10_000;
    private static final int WAITING_PLACES = 200;
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Set<String> FILES = Set.of("/awards.csv", "/awards/360giving.json", "/awards/360giving.csv");

    private final Allowance allowance;
    private final TimeMeter time;
    private final WaitingPlaces places;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> longestAgo) {
            return size() > CLIENTS;
        }
    };

    @Autowired
    RateLimit(Allowance allowance) {
        this(allowance, TimeMeter.SYSTEM_MILLISECONDS, new WaitingPlaces(WAITING_PLACES, MOMENT));
    }

    RateLimit(Allowance allowance, TimeMeter time, WaitingPlaces places) {
        this.allowance = allowance;
        this.time = time;
        this.places = places;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getRemoteUser() != null) {
            return true;
        }
        var cost = FILES.contains(addressOf(request)) ? allowance.requestsPerFile() : 1;
        var asked = bucketOf(ClientNetwork.of(request.getRemoteAddr())).tryConsumeAndReturnRemaining(cost);
        if (!asked.isConsumed()) {
            places.waitForAMoment();
            refuse(response, Duration.ofNanos(asked.getNanosToWaitForRefill()));
        }
        return asked.isConsumed();
    }

    /// The address as it is known here, however it was written.
    private static String addressOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /// How many clients are remembered.
    int clients() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucketOf(String client) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(client, _ -> full());
        }
    }

    private Bucket full() {
        var most = allowance.requestsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private void refuse(HttpServletResponse response, Duration wait) throws IOException {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write("""
                        You have asked more often than %,d times a minute. Ask again in %d %s. A whole file counts as %d requests.
                        """.formatted(
                        allowance.requestsPerMinute(),
                        seconds,
                        seconds == 1 ? "second" : "seconds",
                        allowance.requestsPerFile())
                .getBytes(StandardCharsets.UTF_8));
    }
}
