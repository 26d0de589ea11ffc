package uk.gov.education.grants.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links by which somebody chooses a password of their own. Each works once, and for a time; only its hash is kept.
@Component
class PasswordLinks {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_AN_HOUR = 5;

    private final JdbcClient db;

    PasswordLinks(JdbcClient db) {
        this.db = db;
    }

    /// A new link, and until when it works.
    record Made(LinkToken token, Instant expires) {}

    /// One more for somebody, to whom at most five are sent in an hour. They are counted under a lock, so that many at
    /// once are counted too.
    ///
    /// @param works for how long it works
    Optional<Made> makeOneOfFew(Person person, Instant now, Duration works) {
        db.sql("select from person where id = :person for no key update")
                .param("person", person.id())
                .query()
                .listOfRows();
        var made = db.sql("select count(*) from password_link where person_id = :person and asked_at > :since")
                .param("person", person.id())
                .param("since", now.minus(HOUR).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        return made < MOST_IN_AN_HOUR ? Optional.of(make(person, now, works)) : Optional.empty();
    }

    private Made make(Person person, Instant now, Duration works) {
        var expires = now.plus(works);
        var token = LinkToken.fresh();
        db.sql("""
                        insert into password_link (token_hash, person_id, asked_at, expires_at)
                        values (:hash, :person, :now, :expires)""")
                .param("hash", token.hash())
                .param("person", person.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        return new Made(token, expires);
    }

    /// Whoever uses a link ends the others of its owner too, so who uses two of them at once goes one after the other.
    void lockOwnerOf(LinkToken token) {
        db.sql("""
                        select from person p join password_link l on l.person_id = p.id
                        where l.token_hash = :hash for no key update of p""").param("hash", token.hash()).query().listOfRows();
    }

    /// Ends those that somebody has not used: their password has been chosen.
    void end(Person person, Instant now) {
        db.sql("update password_link set used_at = :now where person_id = :person and used_at is null")
                .param("person", person.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
