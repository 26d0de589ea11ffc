package uk.gov.education.grants.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links by which somebody chooses a password of their own. Each works once, and for a time; only its hash is kept.
@Component
class PasswordLinks {

    private final JdbcClient db;

    PasswordLinks(JdbcClient db) {
        this.db = db;
    }

    /// @param expires until when it works
    LinkToken make(Person person, Instant now, Instant expires) {
        var token = LinkToken.fresh();
        db.sql("""
                        insert into password_link (token_hash, person_id, asked_at, expires_at)
                        values (:hash, :person, :now, :expires)""")
                .param("hash", token.hash())
                .param("person", person.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }
}
