package uk.gov.education.grants.evaluation;

import java.time.LocalDate;
import java.util.List;

/// What a project does, and what its published evaluations found, the newest first.
public record EvidenceView(String code, String title, String lead, String approach, List<Study> studies) {

    public record Study(
            String reference,
            String title,
            String evaluator,
            EvaluationDesign design,
            EvidenceLevel level,
            String summary,
            List<Finding> findings,
            StudyDetails details,
            String reportUrl,
            LocalDate publishedOn) {}
}
