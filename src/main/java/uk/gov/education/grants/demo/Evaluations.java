package uk.gov.education.grants.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.evaluation.Ages;
import uk.gov.education.grants.evaluation.Confidence;
import uk.gov.education.grants.evaluation.CostPerChild;
import uk.gov.education.grants.evaluation.Direction;
import uk.gov.education.grants.evaluation.EvaluationDesign;
import uk.gov.education.grants.evaluation.EvaluationService;
import uk.gov.education.grants.evaluation.EvidenceLevel;
import uk.gov.education.grants.evaluation.Figure;
import uk.gov.education.grants.evaluation.Finding;
import uk.gov.education.grants.evaluation.Measure;
import uk.gov.education.grants.evaluation.NewEvaluation;
import uk.gov.education.grants.evaluation.OutcomeArea;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.evaluation.Report;
import uk.gov.education.grants.evaluation.ReportFileService;
import uk.gov.education.grants.evaluation.StudyService;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.project.Contact;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectInPublicService;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.project.Statement;
import uk.gov.education.grants.project.Statement.Target;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Region;

/// The evaluations of 2017 whose findings our sources tell, those of which they tell the evaluator alone, what
/// was said of the projects in public; and two of today, invented, for people to work on and to look at. The
/// evidence levels are this demonstration's own judgement.
@Component
@Profile("demo")
class Evaluations {

    private static final String PRESS_2017 = "Press article on the projects of March 2017";
    private static final String SPEECH =
            "Speech of the Secretary of State for Education, National Children and Adult Services Conference";
    private static final String NOT_IN_OUR_SOURCES =
            "The public record names the evaluator. The design shown here is assumed, and what the study found is not in the sources of this demonstration.";
    private static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 3);
    private static final LocalDate MARCH = LocalDate.of(2017, 3, 20);

    private final EvaluationService evaluations;
    private final StudyService studies;
    private final ReportFileService reports;
    private final ProjectService projects;
    private final ProjectInPublicService inPublic;
    private final LocalAuthorityService areas;
    private final DemoOrganisations organisations;
    private final Personas personas;
    private final MovableClock clock;

    Evaluations(
            EvaluationService evaluations,
            StudyService studies,
            ReportFileService reports,
            ProjectService projects,
            ProjectInPublicService inPublic,
            LocalAuthorityService areas,
            DemoOrganisations organisations,
            Personas personas,
            MovableClock clock) {
        this.evaluations = evaluations;
        this.studies = studies;
        this.reports = reports;
        this.projects = projects;
        this.inPublic = inPublic;
        this.areas = areas;
        this.organisations = organisations;
        this.personas = personas;
        this.clock = clock;
    }

    void makeThoseOf2017() {
        familySafeguarding();
        pause();
        ofWhichOnlyTheEvaluatorIsKnown();
        clock.setTo(LocalDate.of(2017, 10, 6));
        whatWasSaid();
    }

    private void familySafeguarding() {
        var evaluation = started(
                LocalDate.of(2017, 7, 31),
                new NewEvaluation(
                        "family-safeguarding",
                        "Family Safeguarding in Hertfordshire",
                        organisations.university("University of Bedfordshire", Region.EAST_OF_ENGLAND),
                        EvaluationDesign.MIXED_METHODS,
                        "Independent evaluation for the Department for Education, with the CASCADE centre of Cardiff University: report 55 of the programme."));
        studies.cover(Actor.SERVICE, evaluation, Optional.empty(), codesOf("HRT"));
        studies.setMeasure(
                Actor.SERVICE,
                evaluation,
                1,
                new Measure(
                        "Fall in the number of child protection plans",
                        "per cent",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Figure(BigDecimal.valueOf(49), null, null, "in 18 months"))));
        publish(
                evaluation,
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
    }

    private void pause() {
        var evaluation = started(
                LocalDate.of(2017, 10, 6),
                new NewEvaluation(
                        "pause",
                        "Pause: the first pilots",
                        organisations.company("Opcit Research"),
                        EvaluationDesign.MIXED_METHODS,
                        "Independent evaluation for the Department for Education, with the University of Central Lancashire."));
        studies.cover(
                Actor.SERVICE, evaluation, Optional.empty(), codesOf("HCK", "DNC", "KHL", "GRE", "ISL", "NWM", "SWK"));
        studies.setMeasure(
                Actor.SERVICE,
                evaluation,
                1,
                new Measure(
                        "Women whom the study followed",
                        "women",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Figure(BigDecimal.valueOf(125), null, 125, "over 18 months"))));
        publish(
                evaluation,
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

    /// The public record names these evaluators. What they found is not in our sources, so nothing is said of it.
    private void ofWhichOnlyTheEvaluatorIsKnown() {
        known(
                "positive-choices",
                "Positive Choices in Calderdale",
                "Institute of Public Care, Oxford Brookes University",
                Region.SOUTH_EAST);
        known("firstline", "The expansion of Firstline", "King's College London", Region.LONDON);
        known("lifelong-links", "Lifelong Links in seven authorities", "Rees Centre", Region.SOUTH_EAST);
        plan(new NewEvaluation(
                "slough-transformation",
                "The transformation of Slough's services",
                organisations.company("Cordis Bright"),
                EvaluationDesign.MIXED_METHODS,
                NOT_IN_OUR_SOURCES));
    }

    private void known(String project, String title, String evaluator, Region region) {
        plan(new NewEvaluation(
                project,
                title,
                organisations.university(evaluator, region),
                EvaluationDesign.MIXED_METHODS,
                NOT_IN_OUR_SOURCES));
    }

    private void whatWasSaid() {
        inPublic.record(
                Actor.SERVICE,
                "pause",
                1,
                said(
                        "Women reached",
                        NOVEMBER,
                        "should enable the project to reach 3,000 women over a 6-year period",
                        SPEECH,
                        Optional.of(new Target(3_000, "women", Optional.of(LocalDate.of(2022, 11, 3))))));
        inPublic.record(
                Actor.SERVICE,
                "pause",
                2,
                said(
                        "Results so far",
                        NOVEMBER,
                        "early indications show positive results for all 150 women Pause is working with currently",
                        SPEECH,
                        Optional.empty()));
        inPublic.publish(Actor.SERVICE, "pause", new Contact("Pause", "", "", "https://www.pause.org.uk/"));
        inPublic.record(
                Actor.SERVICE,
                "family-safeguarding",
                1,
                said(
                        "Child protection plans halved",
                        MARCH,
                        "saw the council halve its number of child protection plans in 18 months",
                        PRESS_2017,
                        Optional.empty()));
        inPublic.record(
                Actor.SERVICE,
                "firstline",
                1,
                said(
                        "Managers supported",
                        LocalDate.of(2016, 11, 4),
                        "which will support over 400 social work managers across the country",
                        "Press release of the Department for Education",
                        Optional.of(new Target(400, "social work managers", Optional.empty()))));
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
        studies.cover(personas.actor("evaluator"), planned, Optional.of(new Ages(11, 17)), codesOf("LDS"));
        studies.setMeasure(
                personas.actor("evaluator"),
                planned,
                1,
                new Measure(
                        "Young people who moved home in the year",
                        "per cent",
                        Optional.of(new Figure(BigDecimal.valueOf(42), 21, 50, "in the year before")),
                        Optional.of(new Figure(BigDecimal.valueOf(25), null, 50, "")),
                        Optional.of(LocalDate.now(clock).plusYears(2)),
                        Optional.empty()));
    }

    /// An invented project that did not do what was hoped: such a study is published like any other.
    void makeOneThatDidNotHelp(LocalDate today) {
        projects.start(
                Actor.SERVICE,
                organisations.council("LDS"),
                "Quiet evenings",
                "Volunteers read with children in foster care on two evenings a week. Invented for the demonstration.",
                Maturity.TEST);
        var evaluation = started(
                today.minusDays(10),
                new NewEvaluation(
                        "quiet-evenings",
                        "Quiet evenings: a year of reading together",
                        organisations.university("University of Bedfordshire", Region.EAST_OF_ENGLAND),
                        EvaluationDesign.RANDOMISED_CONTROLLED_TRIAL,
                        "Chance decides which of 120 children have a volunteer for one year. Invented for the demonstration."));
        studies.cover(Actor.SERVICE, evaluation, Optional.of(new Ages(5, 11)), codesOf("LDS"));
        studies.setMeasure(
                Actor.SERVICE,
                evaluation,
                1,
                new Measure(
                        "Children who read as well as others of their age",
                        "per cent",
                        Optional.of(new Figure(BigDecimal.valueOf(40), 24, 60, "before")),
                        Optional.of(new Figure(BigDecimal.valueOf(60), null, 60, "")),
                        Optional.of(today.minusMonths(2)),
                        Optional.of(new Figure(BigDecimal.valueOf(40), 24, 60, "after a year"))));
        studies.cost(
                Actor.SERVICE,
                evaluation,
                Optional.of(
                        new CostPerChild(
                                "child",
                                Money.pounds(1_250),
                                null,
                                FinancialYear.of(today),
                                "Expenses and training of the volunteers and half a co-ordinator, divided by 60 children. The study saw no saving.")));
        reports.keep(Actor.SERVICE, evaluation, new Upload("Quiet evenings report.pdf", report()));
        publish(
                evaluation,
                EvidenceLevel.DECIDED_BY_CHANCE,
                new Report(
                        "Reading with a volunteer made no difference to how well children read. They slept better, and more of them missed football or friends on those evenings. Invented for the demonstration.",
                        List.of(
                                new Finding(
                                        "Reading",
                                        OutcomeArea.EDUCATION,
                                        Direction.NO_EFFECT,
                                        "24 of 60 children read as well as others of their age, as before",
                                        Confidence.HIGH),
                                new Finding(
                                        "Time with friends",
                                        OutcomeArea.HEALTH,
                                        Direction.NEGATIVE,
                                        "Two hours a week less",
                                        Confidence.MODERATE),
                                new Finding(
                                        "Sleep",
                                        OutcomeArea.HEALTH,
                                        Direction.POSITIVE,
                                        "Half an hour more a night",
                                        Confidence.LOW))),
                "",
                today.minusDays(10));
    }

    private String started(LocalDate on, NewEvaluation planned) {
        clock.setTo(on);
        var reference = plan(planned);
        evaluations.start(Actor.SERVICE, reference);
        return reference;
    }

    private void publish(String reference, EvidenceLevel level, Report report, String url, LocalDate on) {
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

    private static Statement said(String about, LocalDate on, String quote, String source, Optional<Target> target) {
        return new Statement(about, on, quote, source, "", target);
    }

    private Set<String> codesOf(String... councils) {
        return Stream.of(councils)
                .map(code -> areas.areaOf(organisations.council(code), LocalDate.now(clock))
                        .orElseThrow()
                        .gssCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] report() {
        try {
            return new ClassPathResource("demo/Quiet evenings report.pdf").getContentAsByteArray();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
