package uk.gov.education.grants.award;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.AssessmentResults;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;

/// Keeps the duties of scoring and of deciding in different hands.
@Component
class Separation {

    private final AssessmentResults assessments;

    Separation(AssessmentResults assessments) {
        this.assessments = assessments;
    }

    /// @param act what another officer has to do instead: "recommend it"
    void requireNotScoredBy(Actor officer, UUID bid, String act) {
        if (assessments.of(bid).assessors().contains(officer.person())) {
            throw new NotAllowed("You assessed this bid, so another officer has to %s.".formatted(act));
        }
    }
}
