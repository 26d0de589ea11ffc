package uk.gov.education.grants.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.variation.Change;
import uk.gov.education.grants.variation.StepOutcome.Done;
import uk.gov.education.grants.variation.VariationDecisionService;
import uk.gov.education.grants.variation.VariationService;

/// Variations of one award of 2017: one that waits for an approver, one about which an officer has asked, and a draft
/// that cannot be submitted any more, because its time is over. All three are invented.
@Component
@Profile("demo")
class VariationsOfToday {

    private static final String INVENTED = " Invented for the demonstration.";

    private final VariationService variations;
    private final VariationDecisionService decisions;
    private final Personas personas;
    private final MovableClock clock;
    private final JdbcClient db;

    VariationsOfToday(
            VariationService variations,
            VariationDecisionService decisions,
            Personas personas,
            MovableClock clock,
            JdbcClient db) {
        this.variations = variations;
        this.decisions = decisions;
        this.personas = personas;
        this.clock = clock;
        this.db = db;
    }

    void make() {
        clock.reset();
        var award = awardOf("Contextual safeguarding");
        submitted(
                award,
                new Change.InOtherWords(
                        "Hackney tries the theory with its own services alone.",
                        "The police and the bus companies of the borough take part from the summer."),
                "Children are harmed where they meet, and those places are not ours." + INVENTED);
        var ending = submitted(
                award,
                new Change.Ending(LocalDate.of(2020, 3, 31)),
                "The work has become part of what every team does." + INVENTED);
        decisions.query(personas.actor("officer"), ending, "Who writes the last report once the team is gone?");
        variations.start(
                personas.actor("editor.hackney"),
                award,
                new Change.LastDay(LocalDate.of(2020, 3, 31), LocalDate.of(2020, 9, 30)),
                "Two schools joined half a year late." + INVENTED);
    }

    private String submitted(AwardReference award, Change change, String reason) {
        var reference = variations.start(personas.actor("editor.hackney"), award, change, reason);
        if (variations.submit(personas.actor("certifier.hackney"), reference) instanceof Done) {
            return reference;
        }
        throw new IllegalStateException("Variation %s of the demonstration was not submitted".formatted(reference));
    }

    private AwardReference awardOf(String project) {
        return AwardReference.of(
                db.sql("select a.reference from award a join project p on p.id = a.project_id where p.title = :title")
                        .param("title", project)
                        .query(String.class)
                        .single());
    }
}
