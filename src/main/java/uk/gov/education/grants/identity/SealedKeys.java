package uk.gov.education.grants.identity;

import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Rows;

/// Looks at the start whether what is sealed can be opened, so that nobody who has a second step is let in without it
/// or shut out by a setting. What was sealed with the former key is sealed anew.
@Component
class SealedKeys implements ApplicationRunner {

    private final KeySafe safe;
    private final JdbcClient db;

    SealedKeys(KeySafe safe, JdbcClient db) {
        this.safe = safe;
        this.db = db;
    }

    private record Kept(UUID personId, String sealedKey) {}

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var kept = db.sql("select person_id, sealed_key from second_step for update")
                .query(Rows.of(Kept.class))
                .list();
        if (!kept.isEmpty() && !safe.isThere()) {
            throw new IllegalStateException(
                    "GRANTS_SECONDSTEP_KEY is not set, and people have a second step that needs it.");
        }
        for (var each : kept) {
            safe.sealedAnew(each.sealedKey())
                    .ifPresent(anew -> db.sql("update second_step set sealed_key = :anew where person_id = :person")
                            .param("anew", anew)
                            .param("person", each.personId())
                            .update());
        }
    }
}
