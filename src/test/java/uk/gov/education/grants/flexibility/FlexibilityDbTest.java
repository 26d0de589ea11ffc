package uk.gov.education.grants.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.flexibility.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.flexibility.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.flexibility.SaveOutcome.Saved;
import uk.gov.education.grants.flexibility.StepOutcome.Done;
import uk.gov.education.grants.flexibility.StepOutcome.Stopped;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// Hackney asks for fewer visits, as if the power to innovate had become law.
@WholeHouse
@Transactional
class FlexibilityDbTest {

    private static final LocalDate STARTED = LocalDate.of(2017, 3, 1);

    @Autowired
    FlexibilityService flexibilities;

    @Autowired
    FlexibilityDraftService drafts;

    @Autowired
    FlexibilityDecisionService decisions;

    @Autowired
    PublishedFlexibilityService published;

    @Autowired
    List<Waiting.Room> rooms;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private UUID hackney;
    private Actor editor;
    private Actor certifier;
    private Actor neighbour;
    private Actor officer;
    private Actor approver;
    private Actor analyst;

    @BeforeEach
    void aCouncilAndTheDepartment() {
        clock.setTo(STARTED);
        var world = new World(db);
        hackney = world.hackney();
        editor = world.memberOf(hackney, "Hana", Role.BID_EDITOR, Role.CERTIFIER);
        certifier = world.memberOf(hackney, "Hugh", Role.CERTIFIER);
        neighbour = world.memberOf(world.calderdale(), "Callum", Role.BID_EDITOR, Role.CERTIFIER);
        officer = world.person("Olu", Role.OFFICER);
        approver = world.approver("Anil", pounds(1));
        analyst = world.person("Nadia", Role.ANALYST);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void fromTheFirstWordToTheLastDay() {
        var reference = consulted();
        assertThat(reference).matches("FLX-2017-\\d{4}");
        assertThat(waitingFor(certifier)).containsExactly("Sign off the flexibility request");
        assertThat(waitingFor(editor)).isEmpty();
        assertThat(flexibilities.submit(certifier, reference)).isEqualTo(new Done());
        assertThat(waitingFor(officer)).containsExactly("Take the flexibility request to the panel");
        decisions.takeToPanel(officer, reference);
        clock.setTo(STARTED.plusDays(41));
        assertThat(waitingFor(officer)).isEmpty();
        assertThat(reasonsOf(advise(reference)))
                .containsExactly(
                        "The panel has had the request for 41 days, 1 too few. It may advise from 12 April 2017.");
        clock.setTo(STARTED.plusDays(42));
        assertThat(waitingFor(officer)).containsExactly("Publish the panel's advice on the flexibility request");
        assertThat(advise(reference)).isEqualTo(new Done());
        assertThat(waitingFor(approver)).containsExactly("Decide on the flexibility request");
        var first = LocalDate.of(2017, 5, 1);
        assertThat(decisions.grant(approver, reference, first, "It is sound")).isEqualTo(new Done());
        assertThat(flexibilities.show(editor, reference).lastDay()).contains(LocalDate.of(2020, 4, 30));

        clock.setTo(LocalDate.of(2020, 4, 30));
        assertThat(reasonsOf(decisions.extend(approver, reference, 37, "It works")))
                .containsExactly("The extension would last 37 months, 1 too many.");
        assertThat(decisions.extend(approver, reference, 36, "It works")).isEqualTo(new Done());
        assertThat(reasonsOf(decisions.extend(approver, reference, 1, "Again")))
                .containsExactly("The request was extended already, and there is only one extension.");
        clock.setTo(LocalDate.of(2023, 5, 1));
        assertThat(flexibilities.show(editor, reference).status()).isEqualTo(FlexibilityStatus.ENDED);
        assertThat(listed(officer, FlexibilityStatus.ENDED)).containsExactly(reference);
        assertThat(listed(officer, FlexibilityStatus.GRANTED)).isEmpty();
        assertThatThrownBy(() -> decisions.extend(approver, reference, 1, "Too late"))
                .isInstanceOf(Conflict.class);
        assertThat(historyOf(reference))
                .containsExactly(
                        "started the request “Fewer visits”",
                        "marked the request as consulted",
                        "submitted the request",
                        "took the request to the panel",
                        "published the advice of the panel",
                        "granted the request from 1 May 2017 to 30 April 2020",
                        "extended the request to 30 April 2023");
    }

    @Test
    void anUnfinishedRequestIsStoppedForEveryReasonAtOnce() {
        var reference = flexibilities.start(editor, hackney, "Fewer visits");
        save(reference, Question.DUTY, Map.of("legislation", "CHILDREN_ACT_1989", "provision", "s.47"));
        save(reference, Question.WORK, Map.of("lead", hackney.toString(), "months", "48"));
        var outcome = flexibilities.markConsulted(editor, reference);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> assertThat(stopped.broken())
                                .extracting(finding -> finding.safeguard().code())
                                .containsExactly("FX-01", "FX-03", "FX-04", "FX-05"));
        assertThat(reasonsOf(outcome)).last().isEqualTo("The request asks for 48 months, 12 too many.");
        assertThat(flexibilities.show(editor, reference).status()).isEqualTo(FlexibilityStatus.DRAFT);
    }

    @Test
    void whoMarkedItAsConsultedDoesNotSubmitIt() {
        var reference = consulted();
        assertThatThrownBy(() -> flexibilities.submit(editor, reference))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another certifier");
        flexibilities.returnToEditors(certifier, reference, "Say more");
        assertThat(flexibilities.show(editor, reference).returnedReason()).contains("Say more");
        assertThat(flexibilities.show(editor, reference).may().edit()).isTrue();
    }

    @Test
    void whoRecordedTheAdviceDoesNotDecideNeitherYesNorNo() {
        var both = new World(db).person("Bo", Role.OFFICER, Role.APPROVER);
        var reference = submitted();
        decisions.takeToPanel(both, reference);
        clock.setTo(STARTED.plusDays(42));
        decisions.advise(both, reference, AdviceKind.SUPPORTS, "Yes");
        assertThat(waitingFor(both)).isEmpty();
        assertThat(reasonsOf(decisions.refuse(both, reference, "No")))
                .containsExactly("Bo recorded the panel's advice. Ask another approver.");
        assertThat(reasonsOf(decisions.grant(both, reference, STARTED.plusDays(60), "Yes")))
                .containsExactly("Bo recorded the panel's advice. Ask another approver.");
        assertThat(decisions.refuse(approver, reference, "No")).isEqualTo(new Done());
    }

    @Test
    void nothingIsDecidedBeforeTheAdviceIsPublished() {
        var reference = submitted();
        decisions.takeToPanel(officer, reference);
        clock.setTo(STARTED.plusDays(100));
        assertThatThrownBy(() -> decisions.grant(approver, reference, STARTED.plusDays(120), "Yes"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decisions.advise(approver, reference, AdviceKind.SUPPORTS, "Yes"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyElseSeesARequestBeforeItsAdviceIsPublished() {
        var reference = consulted();
        assertAbsentFor(neighbour, reference);
        assertAbsentFor(officer, reference);
        clock.setTo(STARTED.plusDays(1));
        flexibilities.submit(certifier, reference);
        assertThat(flexibilities.show(officer, reference).history())
                .as("what happened inside the council stays there")
                .extracting(FlexibilityView.HistoryLine::sentence)
                .containsExactly("submitted the request");
        assertAbsentFor(neighbour, reference);
        assertAbsentFor(analyst, reference);
        assertThatThrownBy(() -> published.show(reference)).isInstanceOf(NotFound.class);
        decisions.takeToPanel(officer, reference);
        clock.setTo(STARTED.plusDays(43));
        advise(reference);
        assertThat(published.show(reference).advice().orElseThrow().words()).isEqualTo("Yes, with care");
        assertThat(published.list(Optional.empty()).rows())
                .extracting(FlexibilityRow::reference)
                .contains(reference);
        assertAbsentFor(neighbour, reference);
        decisions.refuse(approver, reference, "No");
        assertThat(flexibilities.show(analyst, reference).decision()).isPresent();
    }

    @Test
    void twoEditorsLoseNothing() {
        var reference = flexibilities.start(editor, hackney, "Fewer visits");
        var colleague = new World(db).memberOf(hackney, "Jo", Role.BID_EDITOR);
        assertThat(save(reference, Question.GAIN, Map.of("answer", "Mine"))).isInstanceOf(Saved.class);
        assertThat(drafts.save(colleague, reference, Question.GAIN, Typed.of(Map.of("answer", "Theirs")), 0))
                .isInstanceOfSatisfying(
                        ChangedElsewhere.class,
                        changed -> assertThat(changed.savedByName()).isEqualTo("Hana"));
        drafts.save(colleague, reference, Question.GAIN, Typed.of(Map.of("answer", "Theirs")), 1);
        var question = drafts.question(editor, reference, Question.GAIN);
        assertThat(question.saved().typed().text("answer")).isEqualTo("Theirs");
        assertThat(question.earlier())
                .extracting(earlier -> earlier.typed().text("answer"))
                .containsExactly("Mine");
        var police = new Consultation(PartnerRole.POLICE, "Police", STARTED, Optional.empty(), "");
        assertThat(drafts.consult(editor, reference, 1, police, 0)).isInstanceOf(Saved.class);
        assertThat(drafts.consult(colleague, reference, 1, police, 0)).isInstanceOf(ChangedElsewhere.class);
        assertThatThrownBy(() -> drafts.removeConsultation(colleague, reference, 1, 0))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatWaitsForACertifierIsNotChangedAnyMore() {
        var reference = consulted();
        assertThat(save(reference, Question.GAIN, Map.of("answer", "Late"))).isInstanceOf(NoLongerOpen.class);
    }

    private String consulted() {
        var reference = flexibilities.start(editor, hackney, "Fewer visits");
        save(
                reference,
                Question.DUTY,
                Map.of("legislation", "CARE_PLANNING_REGULATIONS_2010", "provision", "regulation 28"));
        save(reference, Question.WORK, Map.of("lead", hackney.toString(), "months", "36"));
        for (var question : Question.values()) {
            if (question.fields().contains("answer")) {
                save(reference, question, Map.of("answer", "Children say how often."));
            }
        }
        for (var role : PartnerRole.NEEDED) {
            drafts.consult(
                    editor,
                    reference,
                    PartnerRole.NEEDED.indexOf(role) + 1,
                    new Consultation(role, "Hackney " + role, STARTED.minusDays(9), Optional.of(STARTED), "Yes"),
                    0);
        }
        assertThat(flexibilities.markConsulted(editor, reference)).isEqualTo(new Done());
        return reference;
    }

    private String submitted() {
        var reference = consulted();
        flexibilities.submit(certifier, reference);
        return reference;
    }

    private StepOutcome advise(String reference) {
        return decisions.advise(officer, reference, AdviceKind.SUPPORTS_WITH_CHANGES, "Yes, with care");
    }

    private SaveOutcome save(String reference, Question question, Map<String, String> typed) {
        return drafts.save(editor, reference, question, Typed.of(typed), 0);
    }

    private void assertAbsentFor(Actor actor, String reference) {
        assertThatThrownBy(() -> flexibilities.show(actor, reference))
                .as("for %s", actor.name())
                .isInstanceOf(NotFound.class);
        assertThat(flexibilities.list(actor, Optional.empty(), Optional.empty()).rows())
                .extracting(FlexibilityRow::reference)
                .doesNotContain(reference);
    }

    private List<String> listed(Actor actor, FlexibilityStatus status) {
        return flexibilities.list(actor, Optional.of(status), Optional.empty()).rows().stream()
                .map(FlexibilityRow::reference)
                .toList();
    }

    private List<String> waitingFor(Actor actor) {
        return rooms.stream()
                .flatMap(room -> room.waitingFor(actor).stream())
                .map(Waiting::task)
                .filter(task -> task.contains("flexibility"))
                .toList();
    }

    private List<String> historyOf(String reference) {
        return db.sql("select sentence from audit_entry where subject = :reference order by id")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    private static List<String> reasonsOf(StepOutcome outcome) {
        return outcome instanceof Stopped(var broken)
                ? broken.stream().map(SafeguardFinding::why).toList()
                : List.of();
    }
}
