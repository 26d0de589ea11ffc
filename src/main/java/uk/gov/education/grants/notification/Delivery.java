package uk.gov.education.grants.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.notification.Postbox.Envelope;

/// Brings one letter to the postbox and notes at once what came of it.
///
/// A letter is sent once, but for one narrow gap: when the service dies after the mail server has said yes and before
/// that is noted, the letter is sent again. It then carries the same Message-ID, by which mail systems know it.
@Component
class Delivery {

    /// After so many tries, over about four hours, a letter is given up until somebody sends it again.
    static final int MOST_TRIES = 10;

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final JdbcClient db;
    private final Postbox postbox;
    private final Clock clock;

    Delivery(JdbcClient db, Postbox postbox, Clock clock) {
        this.db = db;
        this.postbox = postbox;
        this.clock = clock;
    }

    /// Tries once. Whether the letter needs another try.
    boolean isToBeTriedAgain(long id) {
        var waiting = waiting(id);
        return waiting.isPresent() && !isSent(waiting.get());
    }

    private boolean isSent(Envelope envelope) {
        try {
            postbox.post(envelope);
        } catch (RuntimeException refused) {
            return isGivenUp(envelope.id(), refused);
        }
        db.sql(
                        "update letter set status = 'SENT', sent_at = :at, tries = tries + 1 where id = :id and status = 'QUEUED'")
                .param("id", envelope.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /// The address stays out of the log of the service; the table keeps what the mail server said.
    private boolean isGivenUp(long id, RuntimeException refused) {
        log.warn("Letter {} was not taken on: {}", id, refused.getClass().getSimpleName());
        var status = db.sql("""
                        update letter set tries = tries + 1, last_failure = left(:failure, 500),
                            status = case when (tries + 1) % :most = 0 then 'FAILED' else 'QUEUED' end
                        where id = :id returning status""")
                .param("id", id)
                .param(
                        "failure",
                        Letter.oneLine(Optional.ofNullable(refused.getMessage()).orElse("No reason given")))
                .param("most", MOST_TRIES)
                .query(String.class)
                .single();
        return LetterStatus.valueOf(status) == LetterStatus.FAILED;
    }

    private Optional<Envelope> waiting(long id) {
        return db.sql("select id, address, person_name, subject, body from letter where id = :id and status = 'QUEUED'")
                .param("id", id)
                .query((row, _) -> new Envelope(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("person_name"),
                        new Letter(row.getString("subject"), row.getString("body"))))
                .optional();
    }
}
