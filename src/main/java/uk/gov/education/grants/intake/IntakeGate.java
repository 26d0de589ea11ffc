package uk.gov.education.grants.intake;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.DocumentGate;
import uk.gov.education.grants.shared.Actor;

/// The file of an import is read by those who read the import.
@Component
class IntakeGate implements DocumentGate {

    private final JdbcClient db;

    IntakeGate(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean mayRead(Actor by, UUID subject) {
        return IntakeAccess.mayRead(by)
                && db.sql("select exists (select from intake where id = :id)")
                        .param("id", subject)
                        .query(Boolean.class)
                        .single();
    }
}
