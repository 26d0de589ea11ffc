package uk.gov.education.grants.shared;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// An instance that is asked to end says at once that it is not ready, and goes on answering for as
/// long as `grants.hand-over` says. A proxy that asks now and then whether it is ready has sent
/// everybody elsewhere by then, and nobody finds a closed door. It is in the phase that ends first, before
/// that in which the server takes no more requests.
@Component
class HandOver implements SmartLifecycle {

    private final Duration length;
    private volatile boolean isRunning;

    HandOver(@Value("${grants.hand-over}") Duration length) {
        this.length = length;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        try {
            Thread.sleep(length);
        } catch (InterruptedException cutShort) {
            // what ends after this ends in order all the same
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
