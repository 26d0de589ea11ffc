package uk.gov.education.grants.evaluation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.shared.Actor;

/// Reads one evaluation as its pages show it.
@Component
class EvaluationReader {

    private final StudyReader studies;
    private final DocumentService documents;
    private final EvidenceScaleService levels;
    private final JdbcClient db;

    EvaluationReader(StudyReader studies, DocumentService documents, EvidenceScaleService levels, JdbcClient db) {
        this.studies = studies;
        this.documents = documents;
        this.levels = levels;
        this.db = db;
    }

    StudyDetails details(Evaluation evaluation) {
        return studies.detailsOf(evaluation.id());
    }

    Optional<DocumentRow> reportFile(Evaluation evaluation) {
        return evaluation
                .reportDocumentId()
                .flatMap(id -> documents.attachedTo(evaluation.id()).stream()
                        .filter(row -> row.id().equals(id))
                        .findAny());
    }

    EvaluationView view(Actor by, Evaluation evaluation) {
        var details = details(evaluation);
        var reportFile = reportFile(evaluation);
        var scale = levels.scale();
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
                        reportFile,
                        scale,
                        by))
                .single();
    }
}
