package uk.gov.education.grants.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.AssessorDetails;
import uk.gov.education.grants.assessment.AssessorService;
import uk.gov.education.grants.assessment.DeclarationService;
import uk.gov.education.grants.assessment.NewInterest;
import uk.gov.education.grants.assessment.Training;

/// Makes the assessors of the demonstration ready: trained, with the subjects they know, and with a signed declaration.
/// One of them works for a council that is a partner in the bids of today, so those are closed to him.
@Component
@Profile("demo")
class AssessorsOfToday {

    private final AssessorService assessors;
    private final DeclarationService declarations;
    private final Personas personas;
    private final MovableClock clock;

    AssessorsOfToday(
            AssessorService assessors, DeclarationService declarations, Personas personas, MovableClock clock) {
        this.assessors = assessors;
        this.declarations = declarations;
        this.personas = personas;
        this.clock = clock;
    }

    void make(UUID leeds) {
        var today = LocalDate.now(clock);
        clock.setTo(today.minusDays(120));
        declarations.add(personas.actor("assessor4"), NewInterest.employer(leeds, today.minusYears(3), null));
        ready("assessor1", today, 4, "leaving care", "housing");
        ready("assessor2", today, 3, "mentoring", "education");
        ready("assessor3", today, 4, "fostering", "young people");
        ready("assessor4", today, 2, "youth justice");
        clock.reset();
    }

    private void ready(String word, LocalDate today, int mostBids, String... expertise) {
        var training = new Training(today.minusDays(150), today.minusDays(150).plusYears(2));
        var assessor = personas.actor(word);
        assessors.change(
                personas.actor("officer"),
                assessor.person(),
                new AssessorDetails(List.of(expertise), mostBids, training));
        declarations.sign(assessor);
    }
}
