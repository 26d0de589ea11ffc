package uk.gov.education.grants.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.evaluation.Confidence;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.Finding;
import uk.gov.education.grants.evaluation.NewEvaluation;
import uk.gov.education.grants.evaluation.OutcomeArea;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.evaluation.Report;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Region;

/// The evaluations of 2017 whose findings our sources tell, and one of today for the evaluator to work on. The evidence
/// levels are this demonstration's own judgement.
@Component
@Profile("demo")
class Evaluations {

    private final EvaluationService evaluations;
    private final DemoOrganisations organisations;
    private final Personas personas;
    private final MovableClock clock;

    Evaluations(EvaluationService evaluations, DemoOrganisations organisations, Personas personas, MovableClock clock) {
        this.evaluations = evaluations;
        this.organisations = organisations;
        this.personas = personas;
        this.clock = clock;
    }

    void makeThoseOf2017() {
        published(
                "family-safeguarding",
                "Family Safeguarding in Hertfordshire",
                organisations.university("University of Bedfordshire", Region.EAST_OF_ENGLAND),
                EvaluationDesign.MIXED_METHODS,
                EvidenceLevel.CHANGE_SEEN,
                new Report(
                        "Hertfordshire brought workers for adults into its children's teams. The number of children with a child protection plan fell by 49 per cent in 18 months; the announcement of March 2017 says that it was halved.",
                        List.of(new Finding(
                                "Children with a child protection plan",
                                OutcomeArea.SAFETY,
                                Direction.POSITIVE,
                                "49 per cent fewer in 18 months",
                                Confidence.MODERATE))),
                "https://innovationcsc.co.uk/projects/family-safeguarding/",
                LocalDate.of(2017, 7, 31));
        published(
                "pause",
                "Pause: the first pilots",
                organisations.company("Opcit Research"),
                EvaluationDesign.MIXED_METHODS,
                EvidenceLevel.COMPARED_ROUGHLY,
                new Report(
                        "The study followed 125 women over 18 months in seven areas. It found Pause extremely effective in reducing the number of pregnancies, with significant projected savings to local authorities.",
                        List.of(
                                new Finding(
                                        "Pregnancies among the women",
                                        OutcomeArea.HEALTH,
                                        Direction.POSITIVE,
                                        "Far fewer during the programme, among 125 women",
                                        Confidence.MODERATE),
                                new Finding(
                                        "Cost to local authorities",
                                        OutcomeArea.COST,
                                        Direction.POSITIVE,
                                        "Significant savings, projected rather than seen",
                                        Confidence.LOW))),
                "https://www.pause.org.uk/our-impact/evaluation/independent-evaluation-on-behalf-of-the-department-for-education/",
                LocalDate.of(2017, 10, 6));
    }

    /// An evaluation that the evaluator of the demonstration has started and now reports on.
    void makeThatOfToday(String project, String title) {
        var planned = plan(
                new NewEvaluation(
                        project,
                        title,
                        organisations.university("University of Sussex", Region.SOUTH_EAST),
                        EvaluationDesign.QUASI_EXPERIMENTAL,
                        "Compares the young people with similar ones in two neighbouring areas, from the first day. Invented for the demonstration."));
        evaluations.start(personas.actor("evaluator"), planned);
    }

    private void published(
            String project,
            String title,
            UUID evaluator,
            EvaluationDesign design,
            EvidenceLevel level,
            Report report,
            String url,
            LocalDate on) {
        clock.setTo(on);
        var reference = plan(new NewEvaluation(
                project, title, evaluator, design, "Independent evaluation for the Department for Education."));
        evaluations.start(Actor.SERVICE, reference);
        evaluations.draftReport(Actor.SERVICE, reference, report);
        evaluations.assure(personas.actor("officer2"), reference, level);
        evaluations.publish(personas.actor("officer2"), reference, url, on);
    }

    private String plan(NewEvaluation planned) {
        if (evaluations.plan(personas.actor("officer2"), planned) instanceof Planned done) {
            return done.reference();
        }
        throw new IllegalStateException("The demonstration's evaluation of " + planned.project() + " was refused");
    }
}
