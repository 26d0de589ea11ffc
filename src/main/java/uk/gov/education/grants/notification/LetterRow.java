package uk.gov.education.grants.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One letter of the log, as it was written.
public record LetterRow(
        long id,
        LetterKind kind,
        String about,
        String personName,
        String address,
        String subject,
        String body,
        LetterStatus status,
        Instant queuedAt,
        @Nullable Instant sentAt,
        int tries,
        @Nullable String lastFailure) {}
