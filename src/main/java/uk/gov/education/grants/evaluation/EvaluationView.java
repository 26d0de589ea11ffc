package uk.gov.education.grants.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.shared.Actor;

/// One evaluation as its page shows it, and the stage to which the reader may take it next.
public record EvaluationView(
        String reference,
        String title,
        String projectCode,
        String projectTitle,
        String evaluator,
        EvaluationDesign design,
        EvaluationStatus status,
        Instant statusSince,
        String plan,
        String summary,
        List<Finding> findings,
        StudyDetails details,
        Optional<EvidenceLevel> level,
        EvidenceScale scale,
        Optional<String> reportUrl,
        Optional<DocumentRow> reportFile,
        Optional<LocalDate> publishedOn,
        Optional<EvaluationStatus> mayMoveTo,
        boolean mayDescribe,
        boolean mayKeepReport) {

    /// Whether the report is kept here and anybody who may see it can open it.
    public boolean hasReadableFile() {
        return reportFile.filter(DocumentRow::isReadable).isPresent();
    }

    static EvaluationView of(
            Evaluation evaluation,
            String projectCode,
            String projectTitle,
            String evaluator,
            StudyDetails details,
            Optional<DocumentRow> reportFile,
            EvidenceScale scale,
            Actor by) {
        return new EvaluationView(
                evaluation.reference(),
                evaluation.title(),
                projectCode,
                projectTitle,
                evaluator,
                evaluation.design(),
                evaluation.status(),
                evaluation.statusSince(),
                evaluation.plan(),
                evaluation.summary(),
                evaluation.findings(),
                details,
                evaluation.evidenceLevel(),
                scale,
                evaluation.reportUrl(),
                reportFile,
                evaluation.publishedOn(),
                evaluation.status().next().stream()
                        .filter(next -> EvaluationAccess.mayMove(by, evaluation.evaluatorOrganisationId(), next))
                        .findFirst(),
                evaluation.isOpen() && EvaluationAccess.mayDescribe(by, evaluation.evaluatorOrganisationId()),
                evaluation.status() != EvaluationStatus.PUBLISHED
                        && EvaluationAccess.mayDescribe(by, evaluation.evaluatorOrganisationId()));
    }
}
