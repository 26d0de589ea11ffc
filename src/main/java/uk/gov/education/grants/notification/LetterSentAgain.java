package uk.gov.education.grants.notification;

import java.time.Instant;
import java.util.Locale;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// Somebody had a letter sent that had not arrived.
public record LetterSentAgain(Actor by, Instant at, String subject, LetterKind kind) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Letter about";
    }

    @Override
    public String sentence() {
        return "sent the letter “%s” again".formatted(kind.title().toLowerCase(Locale.UK));
    }
}
