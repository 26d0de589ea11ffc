package uk.gov.education.grants.audit;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// Who did what, when, to what. Lines are added in the transaction of the change itself, so there is neither a change
/// without its line nor a line without its change; the application's database role can do no more than add and read.
@Service
public class AuditTrail {

    /// How many lines a page shows.
    public static final int PAGE = 50;

    private final JdbcClient db;

    AuditTrail(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(DomainEvent happened) {
        db.sql("""
                        insert into audit_entry (at, person_id, person_name, event, subject_kind, subject, sentence)
                        values (:at, :person, :name, :event, :kind, :subject, :sentence)""")
                .param("at", happened.at().atOffset(ZoneOffset.UTC))
                .param("person", happened.by().person())
                .param("name", happened.by().name())
                .param("event", happened.getClass().getSimpleName())
                .param("kind", happened.subjectKind())
                .param("subject", happened.subject())
                .param("sentence", happened.sentence())
                .update();
    }

    /// The latest lines before one of them (0 for the very latest), of one subject or of all ("").
    @Transactional(readOnly = true)
    public List<AuditRow> list(Actor by, String subject, long before) {
        if (!by.worksOnCases() && !by.is(Role.ADMIN)) {
            throw new NotAllowed("Only officers, approvers, finance officers and administrators read the audit trail.");
        }
        return db.sql("""
                        select id, at, person_name, subject_kind, subject, sentence from audit_entry
                        where (:subject = '' or subject = :subject) and (:before = 0 or id < :before)
                        order by id desc limit :most""")
                .param("subject", subject)
                .param("before", before)
                .param("most", PAGE + 1)
                .query(Rows.of(AuditRow.class))
                .list();
    }
}
