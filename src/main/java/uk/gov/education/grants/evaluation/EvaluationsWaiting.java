package uk.gov.education.grants.evaluation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;

/// What waits: evaluations to start or report on for their evaluator, reports to check or publish for officers.
@Component
@Transactional(readOnly = true)
class EvaluationsWaiting implements Waiting.Room {

    private final JdbcClient db;

    EvaluationsWaiting(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.isAny(Role.EVALUATOR, Role.OFFICER)) {
            return List.of();
        }
        return db.sql("""
                        select e.reference, e.title, e.status, e.status_since from evaluation e
                        where (e.status in ('PLANNED', 'IN_PROGRESS') and e.evaluator_organisation_id in (:own))
                           or (e.status in ('DRAFT_REPORT', 'QUALITY_ASSURED') and :officer
                               and e.evaluator_organisation_id not in (:belongs))
                        order by e.status_since
                        limit 50""")
                .param("own", EvaluationAccess.evaluatesFor(actor))
                .param("officer", actor.is(Role.OFFICER))
                .param("belongs", EvaluationAccess.belongsTo(actor))
                .query((row, _) -> new Waiting(
                        task(EvaluationStatus.valueOf(row.getString("status"))),
                        row.getString("title"),
                        "/evaluations/" + row.getString("reference"),
                        row.getObject("status_since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String task(EvaluationStatus status) {
        return switch (status) {
            case PLANNED -> "Start the evaluation";
            case IN_PROGRESS -> "Write the report of the evaluation";
            case DRAFT_REPORT -> "Check the report of the evaluation";
            case QUALITY_ASSURED -> "Publish the report of the evaluation";
            case PUBLISHED -> throw new IllegalStateException("Nothing waits after publication");
        };
    }
}
