package uk.gov.education.grants.evaluation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.DocumentGate;
import uk.gov.education.grants.shared.Actor;

/// The report of an evaluation is read by exactly those who read the evaluation: by everybody once it is published.
@Component
class EvaluationDocumentGate implements DocumentGate {

    private final EvaluationRepository evaluations;

    EvaluationDocumentGate(EvaluationRepository evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public boolean mayRead(Actor by, UUID subject) {
        return evaluations
                .findById(subject)
                .filter(evaluation -> EvaluationAccess.mayRead(by, evaluation))
                .isPresent();
    }
}
