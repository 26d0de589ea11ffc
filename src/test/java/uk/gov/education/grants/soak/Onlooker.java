package uk.gov.education.grants.soak;

import java.time.Duration;
import java.time.Instant;

/// Somebody who asks for a page twice a second and notes when it last did not come within a second.
final class Onlooker implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Instance service;
    private final Thread watch = Thread.ofVirtual().unstarted(this::look);
    private volatile Instant lastTrouble = Instant.EPOCH;
    private volatile boolean isGoingOn = true;

    Onlooker(Instance service) {
        this.service = service;
    }

    void begin() {
        watch.start();
    }

    /// How long after a moment the page still did not come as it should.
    Duration untilAllIsWellAfter(Instant moment) {
        return lastTrouble.isBefore(moment) ? Duration.ZERO : Duration.between(moment, lastTrouble);
    }

    @Override
    public void close() {
        isGoingOn = false;
    }

    private void look() {
        try {
            while (isGoingOn) {
                var began = Instant.now();
                var status = service.status("/rounds");
                var ended = Instant.now();
                if (status != 200 || Duration.between(began, ended).compareTo(SOON) > 0) {
                    lastTrouble = ended;
                }
                Thread.sleep(500);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
