package uk.gov.education.grants.opendata.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// Where those who were refused wait for a moment until they hear so. Who asks on and on with a few
/// connections then asks as often as the moment allows, and takes no processor from others. There are
/// only so many places: where all are taken, nobody waits, so that many connections do not become as
/// many threads.
final class WaitingPlaces {

    private final Semaphore free;
    private final Duration moment;

    WaitingPlaces(int places, Duration moment) {
        this.free = new Semaphore(places);
        this.moment = moment;
    }

    /// Waits for a moment, where a place is free.
    ///
    /// @return whether one was
    boolean waitForAMoment() {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            Thread.sleep(moment);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
        return true;
    }

    /// How many are waiting nowhere.
    int free() {
        return free.availablePermits();
    }
}
