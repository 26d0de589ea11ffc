package uk.gov.education.grants.notification;

import java.time.Instant;
import uk.gov.education.grants.shared.DomainEvent;

/// What a letter is written for. Nobody gets two letters of one kind for one occasion.
/// @param key tells this occasion from every other
/// @param by who did it; "" where it was the clock
/// @param reason why, in that person's words; "" where none is asked for
/// @param page the address, within the service, where the reader does something about it; "" where the letter knows it
record Occasion(String key, String by, Instant at, String reason, String page) {

    Occasion(String key, String by, Instant at, String reason) {
        this(key, by, at, reason, "");
    }

    static Occasion of(DomainEvent happened) {
        return of(happened, "");
    }

    static Occasion of(DomainEvent happened, String reason) {
        return of(happened, reason, "");
    }

    static Occasion of(DomainEvent happened, String reason, String page) {
        return new Occasion(
                "%s %s at %s".formatted(happened.getClass().getSimpleName(), happened.subject(), happened.at()),
                happened.by().name(),
                happened.at(),
                reason,
                page);
    }
}
