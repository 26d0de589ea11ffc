package uk.gov.education.grants.evaluation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;

/// Reads one evaluation as its pages show it.
@Component
class EvaluationReader {

    private final StudyReader studies;
    private final JdbcClient db;

    EvaluationReader(StudyReader studies, JdbcClient db) {
        this.studies = studies;
        this.db = db;
    }

    StudyDetails details(Evaluation evaluation) {
        return studies.detailsOf(evaluation.id());
    }

    EvaluationView view(Actor by, Evaluation evaluation) {
        var details = details(evaluation);
        return db.sql("""
                        select p.code, p.title, o.name from project p, organisation o
                        where p.id = :project and o.id = :evaluator""")
                .param("project", evaluation.projectId())
                .param("evaluator", evaluation.evaluatorOrganisationId())
                .query((names, _) -> EvaluationView.of(
                        evaluation,
                        names.getString("code"),
                        names.getString("title"),
                        names.getString("name"),
                        details,
                        by))
                .single();
    }
}
