package uk.gov.education.grants.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.evaluation.PlanOutcome.NotIndependent;
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.project.ProjectView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Actor.Standing;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;

/// Pause was expanded in November 2016; the report on it came out in July 2017.
@WholeHouse
@Transactional
class EvaluationDbTest {

    private static final LocalDate EXPANDED = LocalDate.of(2016, 11, 3);
    private static final LocalDate REPORTED = LocalDate.of(2017, 7, 5);
    private static final String REPORT_URL = "https://www.gov.uk/government/publications/pause-evaluation";
    private static final EvidenceFilter PAUSING = EvidenceFilter.ALL.with("q", "pausing");
    private static final Actor OFFICER = with(Role.OFFICER, Optional.empty());

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvidenceService evidence;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ProjectService projects;

    @Autowired
    List<Waiting.Room> rooms;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    @Autowired
    MovableClock clock;

    private UUID pause;
    private UUID opcit;
    private ProjectView project;
    private Actor evaluator;

    @BeforeEach
    void pauseIsWorkingInSevenPlaces() {
        clock.setTo(EXPANDED);
        pause = add("Pause Trust");
        opcit = add("Opcit Research");
        evaluator = with(Role.EVALUATOR, Optional.of(opcit));
        project = projects.start(
                Actor.SERVICE, pause, "Pausing", "Works with women who lose child after child.", Maturity.TEST);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void fromPlanToPublishedReport() {
        var reference = planned();
        assertThat(reference).matches("EV-2016-\\d{4}");
        assertThat(waitingFor(evaluator)).containsExactly("Start the evaluation");
        evaluations.start(evaluator, reference);
        assertThat(waitingFor(evaluator)).containsExactly("Write the report of the evaluation");
        evaluations.draftReport(evaluator, reference, report());
        assertThat(waitingFor(evaluator)).isEmpty();
        assertThat(waitingFor(OFFICER)).containsExactly("Check the report of the evaluation");
        evaluations.assure(OFFICER, reference, EvidenceLevel.COMPARED_OVER_TIME);
        assertThat(waitingFor(OFFICER)).containsExactly("Publish the report of the evaluation");
        clock.setTo(REPORTED);
        evaluations.publish(OFFICER, reference, REPORT_URL, REPORTED);
        assertThat(waitingFor(OFFICER)).isEmpty();

        var view = evaluations.show(Actor.PUBLIC, reference);
        assertThat(view.status()).isEqualTo(EvaluationStatus.PUBLISHED);
        assertThat(view.evaluator()).isEqualTo("Opcit Research");
        assertThat(view.findings()).isEqualTo(report().findings());
        assertThat(trail(reference))
                .containsExactly(
                        "planned an evaluation of Pausing by Opcit Research",
                        "started the evaluation",
                        "handed in the draft report",
                        "assured the quality of the report at evidence level 3",
                        "published the report at evidence level 3: " + REPORT_URL);
    }

    @Test
    void theLeadCannotEvaluateItself() {
        assertThat(evaluations.plan(OFFICER, plan(pause)))
                .isEqualTo(
                        new NotIndependent(
                                "Pause Trust leads Pausing, so it cannot evaluate it. Choose an evaluator that neither leads the project nor is a partner in it."));
    }

    @Test
    void aPartnerCannotEvaluateEither() {
        projects.record(Actor.SERVICE, project.id(), Set.of(opcit), Set.of(), Maturity.TEST);
        assertThat(evaluations.plan(OFFICER, plan(opcit)))
                .isInstanceOfSatisfying(
                        NotIndependent.class,
                        refused -> assertThat(refused.reason())
                                .startsWith("Opcit Research is the only partner in Pausing"));
    }

    @Test
    void evidenceCountsFromTheDayOfItsPublication() {
        assertThat(evidence.bestOf(project.id(), EXPANDED)).isEmpty();
        var reference = planned();
        assertThat(evidence.bestOf(project.id(), EXPANDED))
                .contains(new BestEvidence(reference, "Evaluation of Pausing", 0, true, false));
        publish(reference, EvidenceLevel.COMPARED_OVER_TIME);
        assertThat(evidence.bestOf(project.id(), REPORTED.minusDays(1))
                        .orElseThrow()
                        .published())
                .isFalse();
        assertThat(evidence.bestOf(project.id(), REPORTED))
                .contains(new BestEvidence(reference, "Evaluation of Pausing", 3, true, true));
    }

    @Test
    void theMostTrustedOfThePublishedCounts() {
        publish(planned(), EvidenceLevel.DESCRIBED);
        var better = planned();
        publish(better, EvidenceLevel.COMPARED_ROUGHLY);
        planned();
        assertThat(evidence.bestOf(project.id(), REPORTED))
                .map(BestEvidence::reference)
                .contains(better);
    }

    @Test
    void anEvaluatorWhoBecameAPartnerIsNotIndependentAnyMore() {
        publish(planned(), EvidenceLevel.DECIDED_BY_CHANCE);
        projects.record(Actor.SERVICE, project.id(), Set.of(opcit), Set.of(), Maturity.SCALE_AND_SPREAD);
        saved.flush();
        assertThat(evidence.bestOf(project.id(), REPORTED).orElseThrow().independent())
                .isFalse();
    }

    @Test
    void whatIsNotPublishedIsThereForItsEvaluatorAndTheDepartmentOnly() {
        var reference = planned();
        assertThat(evaluations.show(evaluator, reference).reference()).isEqualTo(reference);
        assertThat(evaluations
                        .show(with(Role.FINANCE, Optional.empty()), reference)
                        .reference())
                .isEqualTo(reference);
        for (var stranger : List.of(
                Actor.PUBLIC,
                with(Role.ANALYST, Optional.empty()),
                with(Role.ASSESSOR, Optional.empty()),
                with(Role.EVALUATOR, Optional.of(pause)),
                with(Role.BID_EDITOR, Optional.of(opcit)))) {
            assertThatThrownBy(() -> evaluations.show(stranger, reference)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> evaluations.start(stranger, reference)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> evidence.project(Actor.PUBLIC, project.code())).isInstanceOf(NotFound.class);
        assertThat(evidence.search(Actor.PUBLIC, PAUSING, Optional.empty()).rows())
                .isEmpty();
    }

    @Test
    void everyStepBelongsToSomebody() {
        var reference = planned();
        var insider = new Actor(
                UUID.randomUUID(),
                "Officer and evaluator",
                Set.of(new Standing(Role.OFFICER, Optional.empty()), new Standing(Role.EVALUATOR, Optional.of(opcit))),
                Money.ZERO);
        assertThatThrownBy(() -> evaluations.plan(evaluator, plan(opcit))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> evaluations.start(OFFICER, reference)).isInstanceOf(NotAllowed.class);
        evaluations.start(evaluator, reference);
        assertThatThrownBy(() -> evaluations.draftReport(OFFICER, reference, report()))
                .isInstanceOf(NotAllowed.class);
        evaluations.draftReport(evaluator, reference, report());
        assertThatThrownBy(() -> evaluations.assure(evaluator, reference, EvidenceLevel.DECIDED_BY_CHANCE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> evaluations.assure(insider, reference, EvidenceLevel.DECIDED_BY_CHANCE))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You belong to the organisation that made this evaluation");
        evaluations.assure(OFFICER, reference, EvidenceLevel.CHANGE_SEEN);
        assertThatThrownBy(() -> evaluations.publish(insider, reference, REPORT_URL, REPORTED))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void everybodySeesTheirOwnList() {
        var reference = planned();
        assertThat(listedTo(OFFICER)).contains(reference);
        assertThat(listedTo(evaluator)).containsExactly(reference);
        assertThat(listedTo(with(Role.EVALUATOR, Optional.of(pause)))).isEmpty();
        assertThatThrownBy(() -> listedTo(with(Role.BID_EDITOR, Optional.of(opcit))))
                .isInstanceOf(NotAllowed.class);
        assertThat(evaluations
                        .list(evaluator, Optional.of(EvaluationStatus.PUBLISHED), Optional.empty())
                        .rows())
                .isEmpty();
        assertThat(evaluations
                        .list(evaluator, Optional.empty(), Optional.of(reference))
                        .rows())
                .isEmpty();
    }

    @Test
    void goodAndBadFindingsAreToldAlike() {
        publish(planned(), EvidenceLevel.COMPARED_OVER_TIME);
        assertThat(evidence.search(Actor.PUBLIC, PAUSING, Optional.empty()).rows())
                .singleElement()
                .extracting(row -> row.findings().toString())
                .isEqualTo("1 better, 1 no difference, 1 worse");
        var view = evidence.project(Actor.PUBLIC, project.code());
        assertThat(view.lead()).isEqualTo("Pause Trust");
        assertThat(view.studies()).singleElement().satisfies(study -> {
            assertThat(study.findings()).isEqualTo(report().findings());
            assertThat(study.level()).isEqualTo(EvidenceLevel.COMPARED_OVER_TIME);
        });
    }

    @Test
    void noReportComesOutOnADayToCome() {
        var reference = planned();
        assertThatThrownBy(() -> evaluations.publish(OFFICER, reference, REPORT_URL, EXPANDED.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseLetsNothingBePublishedWithoutAReport() {
        var reference = planned();
        assertThatThrownBy(() -> db.sql("update evaluation set status = 'PUBLISHED' where reference = :reference")
                        .param("reference", reference)
                        .update())
                .hasMessageContaining("evaluation_published_can_be_read");
    }

    private String planned() {
        return ((Planned) evaluations.plan(OFFICER, plan(opcit))).reference();
    }

    private NewEvaluation plan(UUID by) {
        return new NewEvaluation(
                project.code(), "Evaluation of Pausing", by, EvaluationDesign.MIXED_METHODS, "Two years, five sites");
    }

    private void publish(String reference, EvidenceLevel level) {
        evaluations.start(evaluator, reference);
        evaluations.draftReport(evaluator, reference, report());
        evaluations.assure(OFFICER, reference, level);
        clock.setTo(REPORTED);
        evaluations.publish(OFFICER, reference, REPORT_URL, REPORTED);
    }

    private static Report report() {
        return new Report(
                "The women taking part had fewer pregnancies.",
                List.of(
                        new Finding(
                                "Pregnancies",
                                OutcomeArea.HEALTH,
                                Direction.POSITIVE,
                                "2 in 125 women",
                                Confidence.MODERATE),
                        new Finding(
                                "Housing",
                                OutcomeArea.STABLE_HOME,
                                Direction.NO_EFFECT,
                                "No difference",
                                Confidence.LOW),
                        new Finding("Debt", OutcomeArea.COST, Direction.NEGATIVE, "4 women more", Confidence.LOW)));
    }

    private List<String> listedTo(Actor actor) {
        return evaluations.list(actor, Optional.empty(), Optional.empty()).rows().stream()
                .map(EvaluationRow::reference)
                .toList();
    }

    private List<String> waitingFor(Actor actor) {
        return rooms.stream()
                .flatMap(room -> room.waitingFor(actor).stream())
                .map(Waiting::task)
                .filter(task -> task.contains("evaluation"))
                .toList();
    }

    private List<String> trail(String reference) {
        return db.sql("select sentence from audit_entry where subject = :subject order by id")
                .param("subject", reference)
                .query(String.class)
                .list();
    }

    private UUID add(String name) {
        return ((Added) organisations.add(Actor.SERVICE, NewOrganisation.of(OrganisationKind.CHARITY, name))).id();
    }

    private static Actor with(Role role, Optional<UUID> organisation) {
        return new Actor(UUID.randomUUID(), "Role " + role, Set.of(new Standing(role, organisation)), Money.ZERO);
    }
}
