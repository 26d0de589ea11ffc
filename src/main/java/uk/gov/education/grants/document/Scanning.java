package uk.gov.education.grants.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings documents to the virus scanner. No transaction is open while the scanner thinks.
@Component
class Scanning {

    /// How long a document waits before it is tried again.
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private static final int MOST_AT_ONCE = 50;

    private final JdbcClient db;
    private final DocumentStore store;
    private final VirusScan scanner;
    private final Clock clock;

    Scanning(JdbcClient db, DocumentStore store, VirusScan scanner, Clock clock) {
        this.db = db;
        this.store = store;
        this.scanner = scanner;
        this.clock = clock;
    }

    /// Scans a document that is stored; what was found for it already stays.
    ScanResult scan(UUID document) {
        var found = scanner.scan(store.bytesOf(document));
        if (found != ScanResult.PENDING) {
            db.sql("update document set scan = :found where id = :id and scan = 'PENDING'")
                    .param("found", found.name())
                    .param("id", document)
                    .update();
        }
        return found;
    }

    /// Stops at the first document for which the scanner has no answer: it is away, and the rest can wait with it.
    void scanWhatWaits() {
        for (var count = 0; count < MOST_AT_ONCE; count++) {
            var document = takePending();
            if (document.isEmpty() || scan(document.get()) == ScanResult.PENDING) {
                return;
            }
        }
    }

    /// Takes one document that has waited long enough, so that no other replica takes it for a while.
    private Optional<UUID> takePending() {
        var now = clock.instant();
        return db.sql("""
                        update document set scan_tried_at = :now
                        where id = (select id from document where scan = 'PENDING' and scan_tried_at < :before
                                    order by scan_tried_at limit 1 for update skip locked)
                        returning id""")
                .param("now", utc(now))
                .param("before", utc(now.minus(BETWEEN_TRIES)))
                .query(UUID.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
