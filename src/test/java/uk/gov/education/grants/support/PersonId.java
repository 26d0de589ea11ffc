package uk.gov.education.grants.support;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The id by which addresses name somebody.
public final class PersonId {

    private PersonId() {}

    public static UUID of(JdbcClient db, String username) {
        return db.sql("select id from person where username = :username")
                .param("username", username)
                .query(UUID.class)
                .single();
    }
}
