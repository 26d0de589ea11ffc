package uk.gov.education.grants.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Who is refused waits for a moment before hearing so, as long as few do.
class WaitingPlacesTest {

    @Test
    void whoFindsAPlaceWaits() {
        var began = System.nanoTime();
        assertThat(new WaitingPlaces(1, Duration.ofMillis(20)).waitForAMoment()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void whoFindsNoneDoesNotAndAPlaceIsFreeAgainAfterwards() throws InterruptedException {
        var places = new WaitingPlaces(1, Duration.ofHours(1));
        var waiting = Thread.startVirtualThread(places::waitForAMoment);
        while (places.free() > 0) {
            Thread.onSpinWait();
        }
        assertThat(places.waitForAMoment()).isFalse();
        waiting.interrupt();
        waiting.join();
        assertThat(places.free()).isOne();
    }
}
