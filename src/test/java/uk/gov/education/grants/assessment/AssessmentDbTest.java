package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.ModerationOutcome.NotYet;
import uk.gov.education.grants.assessment.ModerationOutcome.Settled;
import uk.gov.education.grants.assessment.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.assessment.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.assessment.SaveOutcome.Saved;
import uk.gov.education.grants.assessment.SubmitOutcome.Incomplete;
import uk.gov.education.grants.assessment.SubmitOutcome.Submitted;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Waiting;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// From the first question "can you judge this bid?" to a score that stands.
@WholeHouse
@Transactional
@RecordApplicationEvents
class AssessmentDbTest {

    @Autowired
    AllocationService allocation;

    @Autowired
    AssessmentService assessments;

    @Autowired
    ModerationService moderation;

    @Autowired
    AssessmentResults results;

    @Autowired
    AssessmentsWaiting waiting;

    @Autowired
    BidCaseService cases;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    @Autowired
    ApplicationEvents events;

    World world;
    UUID partner;
    BidInWorld bid;
    Actor officer;
    Actor ana;
    Actor ben;

    @BeforeEach
    void aSubmittedBidAndTwoAssessors() {
        world = new World(db);
        partner = world.charity("Family Action");
        bid = world.bid("Pause").with(partner).submitted();
        officer = world.person("Olu Officer", Role.OFFICER);
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        ben = world.person("Ben Assessor", Role.ASSESSOR);
    }

    // Asking

    @Test
    void theFirstAssessorBringsTheBidIntoAssessment() {
        ask(ana);
        assertThat(statusOfTheBid()).isEqualTo(BidStatus.IN_ASSESSMENT);
        assertThat(sentences()).contains("asked Ana Assessor to assess bid " + bid.reference());
        ask(ben);
        assertThat(allocation.view(officer, bid.reference()).asked())
                .extracting(AskedRow::assessor, AskedRow::status)
                .containsExactlyInAnyOrder(
                        tuple("Ana Assessor", AssessmentStatus.OFFERED),
                        tuple("Ben Assessor", AssessmentStatus.OFFERED));
    }

    @Test
    void nobodyIsAskedWhoBelongsToTheLead() {
        world.joins(ana, Role.BID_EDITOR, bid.lead());
        assertThatThrownBy(() -> ask(ana))
                .isInstanceOf(Conflict.class)
                .hasMessage("Ana Assessor is a member of Hackney, which leads the bid, and cannot assess it.");
    }

    @Test
    void nobodyIsAskedWhoBelongsToAPartner() {
        world.joins(ana, Role.EVALUATOR, partner);
        assertThatThrownBy(() -> ask(ana))
                .isInstanceOf(Conflict.class)
                .hasMessage("Ana Assessor is a member of Family Action, a partner in the bid, and cannot assess it.");
        assertThat(allocation.view(officer, bid.reference()).barred())
                .extracting(AllocationView.Candidate::name)
                .containsExactly("Ana Assessor");
    }

    @Test
    void nobodyIsAskedWhoHadAHandInTheBid() {
        for (var hand : List.of("started_by", "submitted_by")) {
            db.sql("update bid set %s = :ana where id = :bid".formatted(hand))
                    .param("ana", ana.person())
                    .param("bid", bid.id())
                    .update();
            assertThatThrownBy(() -> ask(ana))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("one of those who wrote the bid");
        }
    }

    @Test
    void onlyAssessorsAreAsked() {
        var analyst = world.person("Ada Analyst", Role.ANALYST);
        assertThatThrownBy(() -> ask(analyst)).isInstanceOf(Conflict.class).hasMessageContaining("no assessor");
        assertThatThrownBy(() -> allocation.offer(officer, bid.reference(), Set.of()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void askingTwiceAsksOnce() {
        ask(ana);
        ask(ana);
        assertThat(allocation.view(officer, bid.reference()).asked()).hasSize(1);
    }

    @Test
    void onlyOfficersAsk() {
        assertThatThrownBy(() -> allocation.offer(world.person("Fay Finance", Role.FINANCE), bid.reference(), Set.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> allocation.offer(world.person("Ada Analyst", Role.ANALYST), bid.reference(), Set.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> allocation.view(bid.editor(), bid.reference())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moderation.view(ana, bid.reference())).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftIsNotThereToBeAssessed() {
        var draft = world.bid("Mockingbird").draft();
        assertThatThrownBy(() -> allocation.view(officer, draft.reference())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> allocation.offer(officer, draft.reference(), Set.of(ana.person())))
                .isInstanceOf(NotFound.class);
    }

    // Declaring interests

    @Test
    void theBidIsReadOnlyAfterAccepting() {
        var reference = ask(ana);
        assertThat(assessments.view(ana, reference).sections()).isEmpty();
        assertThat(assessments.view(ana, reference).bid().partners()).containsExactly("Family Action");
        assertThatThrownBy(() -> cases.read(ana, bid.id())).isInstanceOf(NotFound.class);
        assessments.accept(ana, reference);
        assertThat(assessments.view(ana, reference).sections()).isNotEmpty();
        assertThat(cases.read(ana, bid.id()).head().project()).isEqualTo("Pause");
    }

    @Test
    void aDeclaredConflictBlocksReadingForGoodAndIsShownToTheOfficer() {
        var reference = ask(ana);
        assessments.decline(ana, reference, DeclineKind.CONFLICT, "My sister works there");
        assertThat(assessments.view(ana, reference).sections()).isEmpty();
        assertThatThrownBy(() -> cases.read(ana, bid.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.accept(ana, reference)).isInstanceOf(Conflict.class);
        assertThat(sentences())
                .contains("declared an interest in bid %s and cannot assess it: My sister works there"
                        .formatted(bid.reference()));
        assertThat(allocation.view(officer, bid.reference())).satisfies(view -> {
            assertThat(view.asked().getFirst().interest()).isEqualTo("My sister works there");
            assertThat(view.candidates())
                    .extracting(AllocationView.Candidate::id)
                    .doesNotContain(ana.person());
        });
    }

    @Test
    void whoJoinedTheLeadSinceBeingAskedCannotAccept() {
        var reference = ask(ana);
        world.joins(ana, Role.CERTIFIER, bid.lead());
        assertThatThrownBy(() -> assessments.accept(ana, reference)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAssessorReadsNoOtherBid() {
        var other = world.bid("Mockingbird").inAssessment();
        assessments.accept(ana, ask(ana));
        assertThatThrownBy(() -> cases.read(ana, other.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void anAssessmentThatWasWithdrawnIsReadNoMore() {
        var reference = accepted(ana);
        allocation.withdraw(officer, reference, "Too many assessors");
        assertThatThrownBy(() -> cases.read(ana, bid.id())).isInstanceOf(NotFound.class);
        assertThat(assessments.view(ana, reference).sections()).isEmpty();
    }

    @Test
    void somebodyWhoIsNoAssessorAnyMoreReadsNothing() {
        var reference = accepted(ana);
        var former = new Actor(ana.person(), ana.name(), Set.of(), ana.approvalLimit());
        assertThatThrownBy(() -> cases.read(former, bid.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.view(former, reference)).isInstanceOf(NotFound.class);
    }

    @Test
    void theAssessmentOfAnotherIsNotThere() {
        var reference = ask(ana);
        assertThatThrownBy(() -> assessments.view(ben, reference)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.accept(ben, reference)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.view(officer, reference)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> assessments.view(bid.editor(), reference)).isInstanceOf(NotFound.class);
    }

    // Scoring

    @Test
    void aDraftIsKeptAsTypedHoweverBad() {
        var reference = accepted(ana);
        var typed = Typed.of(Map.of("points-1", "lots", "reason-1", "Half a thou"));
        assertThat(assessments.save(ana, reference, typed, 0))
                .isInstanceOfSatisfying(
                        Saved.class, kept -> assertThat(kept.problems()).isNotEmpty());
        fromTheDatabase();
        assertThat(assessments.view(ana, reference)).satisfies(view -> {
            assertThat(view.typed()).isEqualTo(typed);
            assertThat(view.status()).isEqualTo(AssessmentStatus.IN_PROGRESS);
            assertThat(view.total()).isEmpty();
        });
        assertThat(assessments.submit(ana, reference)).isInstanceOf(Incomplete.class);
    }

    @Test
    void completeScoresAreWeighedAndSubmittedOnce() {
        var reference = accepted(ana);
        assessments.save(ana, reference, complete(5, 3, 4), 0);
        fromTheDatabase();
        assertThat(assessments.view(ana, reference).total()).contains(Percent.of(81));
        assertThat(assessments.submit(ana, reference)).isEqualTo(new Submitted(Percent.of(81)));
        assertThat(assessments.submit(ana, reference)).isEqualTo(new Submitted(Percent.of(81)));
        assertThat(sentences()).containsOnlyOnce("scored bid %s with 81%%".formatted(bid.reference()));
        assertThat(assessments.save(ana, reference, complete(0, 0, 0), 1)).isInstanceOf(NoLongerOpen.class);
    }

    @Test
    void aStaleWindowLosesNothing() {
        var reference = accepted(ana);
        assessments.save(ana, reference, complete(5, 3, 4), 0);
        assertThat(assessments.save(ana, reference, complete(1, 1, 1), 0))
                .isInstanceOfSatisfying(ChangedElsewhere.class, other -> {
                    assertThat(other.kept()).isEqualTo(complete(5, 3, 4));
                    assertThat(other.revision()).isEqualTo(1);
                });
    }

    @Test
    void whatAnOfficerGivesBackIsScoredAgain() {
        var reference = submitted(ana, 5, 3, 4);
        allocation.giveBack(officer, reference, "Say more about value");
        assertThat(assessments.view(ana, reference)).satisfies(view -> {
            assertThat(view.returnedReason()).isEqualTo("Say more about value");
            assertThat(view.isOpenToScoring()).isTrue();
        });
        assessments.save(ana, reference, complete(5, 3, 3), 1);
        assertThat(assessments.submit(ana, reference)).isEqualTo(new Submitted(Percent.of(76)));
    }

    @Test
    void nobodySeesTheScoresOfOthersBeforeTheirOwn() {
        submitted(ana, 5, 3, 4);
        var reference = accepted(ben);
        assertThat(assessments.view(ben, reference).toString()).doesNotContain("81%", "Ana");
        var both = new Actor(
                ben.person(),
                ben.name(),
                world.person("Ben Too", Role.ASSESSOR, Role.OFFICER).roles(),
                ben.approvalLimit());
        assertThatThrownBy(() -> moderation.view(both, bid.reference()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("once you have submitted");
        assertThatThrownBy(() -> allocation.view(both, bid.reference())).isInstanceOf(NotAllowed.class);
        assessments.save(ben, reference, complete(3, 3, 3), 0);
        assessments.submit(ben, reference);
        assertThat(moderation.view(both, bid.reference())).satisfies(view -> {
            assertThat(view.submitted()).hasSize(2);
            assertThat(view.maySettle()).isFalse();
        });
        assertThatThrownBy(() -> moderation.agreeAverage(both, bid.reference()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another officer");
    }

    // Settling

    @Test
    void theAverageOfThoseWhoAgreeStands() {
        submitted(ana, 4, 4, 4);
        submitted(ben, 4, 3, 4);
        assertThat(moderation.agreeAverage(officer, bid.reference())).isEqualTo(new Settled(new Percent(7650)));
        assertThat(statusOfTheBid()).isEqualTo(BidStatus.MODERATED);
        assertThat(results.of(bid.id()).agreedScore()).contains(new Percent(7650));
        assertThat(moderation.view(officer, bid.reference()).settlement().orElseThrow())
                .satisfies(settlement -> {
                    assertThat(settlement.reason()).isEqualTo("The average of 2 scores, which differ by 7%.");
                    assertThat(settlement.by()).isEqualTo("Olu Officer");
                });
        assertThat(sentences()).contains("agreed the average, 76.5%");
    }

    @Test
    void aWideSpreadIsSettledByAPanelOnly() {
        submitted(ana, 5, 5, 5);
        submitted(ben, 2, 2, 2);
        assertThat(moderation.agreeAverage(officer, bid.reference()))
                .isInstanceOfSatisfying(
                        NotYet.class, refused -> assertThat(refused.why()).contains("differ by 60%", "up to 15%"));
        assertThat(results.of(bid.id()).moderated()).isFalse();
        assertThat(moderation.moderate(officer, bid.reference(), Percent.of(62), "The panel weighed both"))
                .isEqualTo(new Settled(Percent.of(62)));
        assertThat(results.of(bid.id())).satisfies(facts -> {
            assertThat(facts.agreedScore()).contains(Percent.of(62));
            assertThat(facts.spread()).contains(Percent.of(60));
        });
    }

    @Test
    void tooFewScoresSettleNothing() {
        submitted(ana, 5, 5, 5);
        assertThat(moderation.moderate(officer, bid.reference(), Percent.of(62), "In a hurry"))
                .isEqualTo(new NotYet("1 score is in and the round asks for 2: 1 too few. Ask more assessors."));
        assertThat(statusOfTheBid()).isEqualTo(BidStatus.IN_ASSESSMENT);
    }

    @Test
    void aSettledScoreClosesEveryAssessment() {
        var reference = submitted(ana, 4, 4, 4);
        submitted(ben, 4, 4, 4);
        moderation.agreeAverage(officer, bid.reference());
        assertThatThrownBy(() -> allocation.giveBack(officer, reference, "Again"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> allocation.withdraw(officer, reference, "Again"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> allocation.offer(
                        officer,
                        bid.reference(),
                        Set.of(world.person("Cy", Role.ASSESSOR).person())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> moderation.agreeAverage(officer, bid.reference()))
                .isInstanceOf(Conflict.class);
        assertThat(assessments.view(ana, reference).settled()).contains(Percent.of(80));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APPROVER", "FINANCE"})
    void onlyOfficersSettle(Role role) {
        submitted(ana, 4, 4, 4);
        submitted(ben, 4, 4, 4);
        var other = new Actor(
                UUID.randomUUID(), "Other", Set.of(new Actor.Standing(role, Optional.empty())), ana.approvalLimit());
        assertThatThrownBy(() -> moderation.agreeAverage(other, bid.reference()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> moderation.moderate(other, bid.reference(), Percent.of(1), "No"))
                .isInstanceOf(NotAllowed.class);
    }

    // Waiting

    @Test
    void everybodySeesWhatWaitsForThem() {
        assertThat(tasks(officer)).containsExactly("Ask assessors");
        var first = ask(ana);
        assertThat(tasks(officer)).isEmpty();
        assertThat(tasks(ana)).containsExactly("Say whether you can assess the bid");
        assessments.accept(ana, first);
        assertThat(tasks(ana)).containsExactly("Score the bid");
        assessments.save(ana, first, complete(4, 4, 4), 0);
        assessments.submit(ana, first);
        assertThat(tasks(ana)).isEmpty();
        assertThat(tasks(officer)).containsExactly("Settle the score");
        allocation.giveBack(officer, first, "Say more");
        assertThat(tasks(ana)).containsExactly("Look again at your assessment");
        allocation.withdraw(officer, first, "No time left");
        assertThat(tasks(ana)).isEmpty();
        assertThat(tasks(officer)).containsExactly("Ask assessors");
    }

    @Test
    void anAssessorsListHasWhatWaitsOnTop() {
        submitted(ana, 4, 4, 4);
        var other = world.bid("Mockingbird").submitted();
        allocation.offer(officer, other.reference(), Set.of(ana.person()));
        assertThat(assessments.ofMine(ana))
                .extracting(AssessmentRow::project, AssessmentRow::waits)
                .containsExactly(tuple("Mockingbird", true), tuple("Pause", false));
        assertThat(assessments.ofMine(ben)).isEmpty();
        assertThatThrownBy(() -> assessments.ofMine(officer)).isInstanceOf(NotAllowed.class);
    }

    private AssessmentReference ask(Actor assessor) {
        allocation.offer(officer, bid.reference(), Set.of(assessor.person()));
        return allocation.view(officer, bid.reference()).asked().stream()
                .filter(row -> row.assessorId().equals(assessor.person()))
                .findAny()
                .orElseThrow()
                .reference();
    }

    private AssessmentReference accepted(Actor assessor) {
        var reference = ask(assessor);
        assessments.accept(assessor, reference);
        return reference;
    }

    private AssessmentReference submitted(Actor assessor, int... points) {
        var reference = accepted(assessor);
        assessments.save(assessor, reference, complete(points), 0);
        assessments.submit(assessor, reference);
        return reference;
    }

    private static Typed complete(int... points) {
        var fields = new LinkedHashMap<String, String>();
        for (var each = 0; each < points.length; each++) {
            fields.put("points-" + (each + 1), String.valueOf(points[each]));
            fields.put("reason-" + (each + 1), "Reason " + each);
        }
        return Typed.of(fields);
    }

    private List<String> tasks(Actor actor) {
        return waiting.waitingFor(actor).stream().map(Waiting::task).toList();
    }

    private List<String> sentences() {
        return events.stream(DomainEvent.class).map(DomainEvent::sentence).toList();
    }

    private BidStatus statusOfTheBid() {
        return cases.read(officer, bid.id()).head().status();
    }

    private void fromTheDatabase() {
        saved.flush();
        saved.clear();
    }
}
