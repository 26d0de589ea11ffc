package uk.gov.education.grants.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uk.gov.education.grants.evaluation.PlanOutcome.Planned;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.NewOrganisation;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.project.ProjectView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Actor.Standing;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// Somebody looks for what is known: in words, by outcome, by age and by place.
@WholeHouse
@Transactional
class EvidenceSearchDbTest {

    private static final LocalDate REPORTED = LocalDate.of(2017, 7, 5);
    private static final String HACKNEY = "E09000012";
    private static final String LEEDS = "E08000035";
    private static final Actor OFFICER =
            new Actor(UUID.randomUUID(), "Officer", Set.of(new Standing(Role.OFFICER, Optional.empty())), Money.ZERO);

    @Autowired
    EvaluationService evaluations;

    @Autowired
    StudyService studies;

    @Autowired
    EvidenceService evidence;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ProjectService projects;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    private UUID university;
    private ProjectView listening;
    private String mentoring;
    private String supper;

    @BeforeEach
    void twoStudiesOfOneProject() {
        clock.setTo(REPORTED);
        university = add(OrganisationKind.UNIVERSITY, "Quillfeather University");
        listening = projects.start(
                Actor.SERVICE,
                add(OrganisationKind.CHARITY, "Zebra Listeners"),
                "Zebra listening",
                "Volunteers listen to children.",
                Maturity.TEST);
        mentoring = published(
                "Mentoring of teenagers",
                EvidenceLevel.COMPARED_OVER_TIME,
                new Ages(11, 17),
                Set.of(HACKNEY),
                new Finding("Exclusions from school", OutcomeArea.EDUCATION, Direction.POSITIVE, "-", Confidence.HIGH),
                new Finding("Running away", OutcomeArea.SAFETY, Direction.NEGATIVE, "-", Confidence.HIGH));
        supper = published(
                "Supper clubs",
                EvidenceLevel.DESCRIBED,
                new Ages(4, 11),
                Set.of(LEEDS),
                new Finding("Exclusions from school", OutcomeArea.EDUCATION, Direction.NO_EFFECT, "-", Confidence.LOW));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void wordsAreFoundInAnyFormAndAnyPart() {
        assertThat(found(Map.of("q", "zebra"))).containsExactlyInAnyOrder(mentoring, supper);
        assertThat(found(Map.of("q", "ZEBRA teenager"))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "zebra exclusion schools"))).containsExactlyInAnyOrder(mentoring, supper);
        assertThat(found(Map.of("q", "quillfea"))).containsExactlyInAnyOrder(mentoring, supper);
        assertThat(found(Map.of("q", "zebra hackney"))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "volunteer listens zebra"))).hasSize(2);
        assertThat(found(Map.of("q", mentoring))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "zebra giraffe"))).isEmpty();
    }

    @Test
    void aMeasureIsFoundByItsName() {
        assertThat(found(Map.of("q", "zebra attendance"))).isEmpty();
        measured("Attendance at school");
        assertThat(found(Map.of("q", "zebra attendance"))).hasSize(1);
    }

    @Test
    void whatSaysMostOfTheWordsComesFirst() {
        var better = published(
                "Listening, listening, listening: zebra listening again",
                EvidenceLevel.DESCRIBED,
                new Ages(4, 11),
                Set.of(),
                new Finding("Zebra listening", OutcomeArea.OTHER, Direction.MIXED, "-", Confidence.LOW));
        assertThat(found(Map.of("q", "zebra listening"))).first().isEqualTo(better);
    }

    @Test
    void aNewNameIsFoundAtOnceAndTheOldOneNoMore() {
        db.sql("update project set title = 'Gnu listening' where id = :id")
                .param("id", listening.id())
                .update();
        assertThat(found(Map.of("q", "gnu"))).hasSize(2);
        db.sql("update organisation set name = 'Okapi University' where id = :id")
                .param("id", university)
                .update();
        assertThat(found(Map.of("q", "okapi"))).hasSize(2);
        assertThat(found(Map.of("q", "quillfeather"))).isEmpty();
    }

    @Test
    void theKeptWordsAreThoseThatTheEvaluationsSay() {
        measured("Attendance at school");
        assertThat(db.sql("""
                        select count(*) from evaluation_words_now n full join evaluation_words w using (evaluation_id)
                        where n.words is distinct from w.words""").query(Long.class).single()).isZero();
    }

    @Test
    void oneFindingHasToFitBothOutcomeAndDirection() {
        assertThat(found(Map.of("q", "zebra", "outcome", "EDUCATION"))).hasSize(2);
        assertThat(found(Map.of("q", "zebra", "direction", "NEGATIVE"))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "zebra", "outcome", "EDUCATION", "direction", "NO_EFFECT")))
                .containsExactly(supper);
        assertThat(found(Map.of("q", "zebra", "outcome", "EDUCATION", "direction", "NEGATIVE")))
                .isEmpty();
    }

    @Test
    void studiesAreFoundByDesignLevelAgeAndPlace() {
        assertThat(found(Map.of("q", "zebra", "level", "COMPARED_OVER_TIME"))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "zebra", "level", "COMPARED_CLOSELY"))).isEmpty();
        assertThat(found(Map.of("q", "zebra", "design", "QUALITATIVE"))).isEmpty();
        assertThat(found(Map.of("q", "zebra", "design", "MIXED_METHODS"))).hasSize(2);
        assertThat(found(Map.of("q", "zebra", "age", "11"))).hasSize(2);
        assertThat(found(Map.of("q", "zebra", "age", "12"))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "zebra", "age", "18"))).isEmpty();
        assertThat(found(Map.of("q", "zebra", "region", "London"))).containsExactly(mentoring);
        assertThat(found(Map.of("q", "zebra", "authority", LEEDS))).containsExactly(supper);
    }

    @Test
    void onlyPlacesOfPublishedStudiesAreOffered() {
        assertThat(evidence.choices(Actor.PUBLIC).of("authority"))
                .extracting(option -> option.value())
                .contains(HACKNEY, LEEDS)
                .doesNotContain("E06000001");
    }

    @Test
    void theListSaysHowManyThereAreAndWhichWayTheyWent() {
        var page = evidence.search(Actor.PUBLIC, EvidenceFilter.ALL.with("q", "zebra"), Optional.empty());
        assertThat(page.inWords()).isEqualTo("2 evaluations. Outcomes: 1 better, 1 no difference, 1 worse");
        assertThat(page.rows())
                .filteredOn(row -> row.reference().equals(mentoring))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ages()).isEqualTo("11 to 17");
                    assertThat(row.where()).isEqualTo("Hackney");
                });
    }

    @Test
    void aNameThatIsMistypedIsOfferedAsItIsWritten() {
        var page = evidence.search(Actor.PUBLIC, EvidenceFilter.ALL.with("q", "zebbra lisening"), Optional.empty());
        assertThat(page.rows()).isEmpty();
        assertThat(page.meant()).contains("Zebra listening");
        assertThat(evidence.search(Actor.PUBLIC, EvidenceFilter.ALL.with("q", "xqxqxq"), Optional.empty())
                        .meant())
                .isEmpty();
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEndedAndAskAsLittleHoweverManyThereAre() {
        var filter = EvidenceFilter.ALL.with("q", "zebra");
        var few = StatementCount.during(() -> evidence.search(Actor.PUBLIC, filter, Optional.empty()));
        for (var i = 0; i < 25; i++) {
            published(
                    "Number " + i,
                    EvidenceLevel.DESCRIBED,
                    new Ages(4, 11),
                    Set.of(LEEDS),
                    new Finding("Calm", OutcomeArea.HEALTH, Direction.MIXED, "-", Confidence.LOW));
        }
        assertThat(StatementCount.during(() -> evidence.search(Actor.PUBLIC, filter, Optional.empty())))
                .isEqualTo(few)
                .isEqualTo(2);
        var first = evidence.search(Actor.PUBLIC, filter, Optional.empty());
        var second = evidence.search(Actor.PUBLIC, filter, first.next());
        assertThat(first.rows()).hasSize(25);
        assertThat(first.count()).isEqualTo(27);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void theFileHasWhatTheListShowsAndNoFormula() throws IOException {
        db.sql("update project set title = '=zebra()' where id = :id")
                .param("id", listening.id())
                .update();
        var out = new ByteArrayOutputStream();
        evidence.csv(Actor.PUBLIC, new EvidenceFilter(Map.of("q", "zebra", "age", "12")))
                .writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "evaluation_reference,title,project_code,project,evaluator,design,evidence_level,published_on,outcomes_better,outcomes_no_difference,outcomes_worse,outcomes_mixed,youngest_age,oldest_age,places,regions,cost_unit,cost,saving,price_year,report_url",
                        mentoring
                                + ",Mentoring of teenagers,zebra-listening,'=zebra(),Quillfeather University,mixed_methods,3,2017-07-05,1,0,1,0,11,17,E09000012,London,child,1250.50,,2016-17,https://www.example.org/report");
    }

    private void measured(String name) {
        var reference = published(
                "Walks to school",
                EvidenceLevel.DESCRIBED,
                new Ages(4, 11),
                Set.of(),
                new Finding("Calm", OutcomeArea.HEALTH, Direction.MIXED, "-", Confidence.LOW));
        db.sql("""
                        insert into evaluation_measure (evaluation_id, position, name, unit, result_value)
                        select id, 1, :name, 'days', 180 from evaluation where reference = :reference""").param("name", name).param("reference", reference).update();
    }

    private String published(String title, EvidenceLevel level, Ages ages, Set<String> places, Finding... findings) {
        var reference = ((Planned) evaluations.plan(
                        OFFICER,
                        new NewEvaluation(
                                listening.code(), title, university, EvaluationDesign.MIXED_METHODS, "Two years")))
                .reference();
        evaluations.start(Actor.SERVICE, reference);
        studies.cover(OFFICER, reference, Optional.of(ages), places);
        studies.cost(
                OFFICER,
                reference,
                Optional.of(new CostPerChild(
                        "child",
                        new Money(125_050),
                        null,
                        new FinancialYear(2016),
                        "Costs of the team, divided by the children")));
        evaluations.draftReport(Actor.SERVICE, reference, new Report("What was found.", List.of(findings)));
        evaluations.assure(OFFICER, reference, level);
        evaluations.publish(OFFICER, reference, "https://www.example.org/report", REPORTED);
        return reference;
    }

    private List<String> found(Map<String, String> filter) {
        return evidence.search(Actor.PUBLIC, new EvidenceFilter(filter), Optional.empty()).rows().stream()
                .map(EvidenceRow::reference)
                .toList();
    }

    private UUID add(OrganisationKind kind, String name) {
        return ((Added) organisations.add(Actor.SERVICE, NewOrganisation.of(kind, name))).id();
    }
}
