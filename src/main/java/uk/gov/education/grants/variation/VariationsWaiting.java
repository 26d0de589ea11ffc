package uk.gov.education.grants.variation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// What waits: variations to submit for certifiers, questions to answer for editors, and for approvers those to decide
/// that they have not asked about.
@Component
@Transactional(readOnly = true)
class VariationsWaiting implements Waiting.Room {

    private final JdbcClient db;

    VariationsWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.isAny(Role.BID_EDITOR, Role.CERTIFIER, Role.APPROVER)) {
            return List.of();
        }
        return db.sql("""
                        select v.reference, v.status, v.status_since, p.title
                        from variation v
                        join award a on a.reference = v.award
                        join project p on p.id = a.project_id
                        where (:certifier and v.status = 'DRAFT' and v.lead_organisation_id in (:own)
                               and v.drafted_by <> :person)
                           or (:certifier and v.status = 'QUERIED' and v.lead_organisation_id in (:own)
                               and v.answer is not null and v.drafted_by <> :person)
                           or (:editor and v.status = 'QUERIED' and v.lead_organisation_id in (:own) and v.answer is null)
                           or (:approver and v.status = 'SUBMITTED' and v.lead_organisation_id not in (:own)
                               and (v.queried_by <> :person) is not false)
                        order by v.status_since, v.reference
                        limit 50""")
                .param("person", actor.person())
                .param("own", VariationAccess.organisationsOf(actor))
                .param("editor", actor.is(Role.BID_EDITOR))
                .param("certifier", actor.is(Role.CERTIFIER))
                .param("approver", actor.is(Role.APPROVER))
                .query((row, _) -> new Waiting(
                        task(VariationStatus.valueOf(row.getString("status"))),
                        row.getString("title"),
                        "/variations/" + row.getString("reference"),
                        row.getObject("status_since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String task(VariationStatus status) {
        return switch (status) {
            case DRAFT -> "Submit the variation";
            case QUERIED -> "Answer the question about the variation";
            case SUBMITTED -> "Decide on the variation";
            case AGREED, REFUSED, WITHDRAWN -> throw new IllegalStateException(status + " waits for nobody");
        };
    }
}
