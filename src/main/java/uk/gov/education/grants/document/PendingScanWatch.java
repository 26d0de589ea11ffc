package uk.gov.education.grants.document;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Scans what could not be scanned when it was uploaded, until the scanner has an answer.
@Component
class PendingScanWatch {

    private static final int MOST_AT_ONCE = 50;

    private final Scanning scanning;

    PendingScanWatch(Scanning scanning) {
        this.scanning = scanning;
    }

    /// Stops at the first document for which the scanner has no answer: it is away, and the rest can wait with it.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void scanWhatWaits() {
        for (var count = 0; count < MOST_AT_ONCE; count++) {
            var document = scanning.takePending();
            if (document.isEmpty() || scanning.scan(document.get()) == ScanResult.PENDING) {
                return;
            }
        }
    }
}
