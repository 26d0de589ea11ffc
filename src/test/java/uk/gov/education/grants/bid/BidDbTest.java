package uk.gov.education.grants.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static uk.gov.education.grants.shared.Money.pounds;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.bid.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.bid.SubmitOutcome.Done;
import uk.gov.education.grants.bid.SubmitOutcome.Incomplete;
import uk.gov.education.grants.bid.SubmitOutcome.NotFundable;
import uk.gov.education.grants.bid.SubmitOutcome.RoundClosed;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// A bid from its first word to its receipt.
@WholeHouse
@Transactional
class BidDbTest {

    static final Section SUMMARY = Section.of(SectionKind.SUMMARY);
    static final Section FUNDING = Section.of(SectionKind.FUNDING);

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    BidDraftService drafts;

    @Autowired
    BidCaseService cases;

    @Autowired
    ProjectService projects;

    @Autowired
    RoundService rounds;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    UUID hackney;
    Actor editor;
    Actor certifier;

    @BeforeEach
    void anOpenRound() {
        clock.reset();
        round.with(new GrantCeiling(pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR, Role.CERTIFIER);
        certifier = round.member("Cora", hackney, Role.CERTIFIER);
        saved.flush();
    }

    @Test
    void whoHasLongerThanTheOthersMayStillStartReopenAndSubmit() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        bids.markReady(editor, bid);
        var closing = rounds.view(Actor.PUBLIC, OpenRound.CODE).closesAt();
        rounds.extendFor(Actor.SERVICE, OpenRound.CODE, hackney, closing.plusSeconds(3_600), "Their network was down");
        clock.setTo(closing.plusSeconds(3_599));
        assertThat(bids.submit(certifier, bid)).isInstanceOf(Done.class);
        bids.reopen(editor, bid);
        assertThatThrownBy(() -> bids.receipt(editor, bid))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no receipt");
        bids.startWithNewProject(editor, OpenRound.CODE, hackney, "More homes");
        assertThat(bids.ofOurs(editor)).extracting("closesAt").containsOnly(closing.plusSeconds(3_600));
        var elsewhere = round.member("Nell", round.calderdale(), Role.BID_EDITOR);
        assertThatThrownBy(() -> bids.startWithNewProject(elsewhere, OpenRound.CODE, round.calderdale(), "Their homes"))
                .isInstanceOf(Conflict.class);
        bids.markReady(editor, bid);
        clock.setTo(closing.plusSeconds(3_600));
        assertThat(bids.submit(certifier, bid)).isInstanceOf(RoundClosed.class);
    }

    @Test
    void whatIsTypedIsKeptLetterForLetterEvenWhenItCannotBeRead() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        var typed = Typed.of(Map.of("grant-2027-28", "lots", "match", " 🙂 £1,0"));
        assertThat(drafts.save(editor, bid, FUNDING, typed, 0))
                .asInstanceOf(type(Saved.class))
                .satisfies(outcome -> assertThat(outcome.problems())
                        .extracting("field", "message")
                        .contains(tuple(
                                "grant-2027-28",
                                "The grant for 2027-28 must be an amount in pounds, like 25,000 or 25,000.50")));
        assertThat(drafts.section(editor, bid, FUNDING).saved().typed()).isEqualTo(typed);
    }

    @Test
    void aCharacterThatTheDatabaseRefusesIsShownAndTheRestIsKept() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        drafts.save(editor, bid, Section.answer(1), Typed.of(Map.of("answer", "Before\0after")), 0);
        assertThat(drafts.section(editor, bid, Section.answer(1))
                        .saved()
                        .typed()
                        .text("answer"))
                .isEqualTo("Before\uFFFDafter");
    }

    @Test
    void whatTheFormDoesNotHaveIsNotKept() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        drafts.save(editor, bid, FUNDING, Typed.of(Map.of("match", "0", "status", "SUCCESSFUL")), 0);
        assertThat(drafts.section(editor, bid, FUNDING).saved().typed()).isEqualTo(Typed.of(Map.of("match", "0")));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        drafts.save(editor, bid, SUMMARY, Typed.of(Map.of("summary", "First")), 0);
        drafts.save(editor, bid, SUMMARY, Typed.of(Map.of("summary", "Second")), 1);
        assertThat(drafts.save(editor, bid, SUMMARY, Typed.of(Map.of("summary", "Late")), 1))
                .asInstanceOf(type(ChangedElsewhere.class))
                .satisfies(outcome -> {
                    assertThat(outcome.theirs().typed().text("summary")).isEqualTo("Second");
                    assertThat(outcome.theirs().savedByName()).isEqualTo("Ed");
                });
        assertThat(drafts.section(editor, bid, SUMMARY).saved().typed().text("summary"))
                .isEqualTo("Second");
    }

    @Test
    void sendingTheSameAgainIsNoConflict() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        drafts.save(editor, bid, SUMMARY, OpenRound.summary(), 0);
        assertThat(drafts.save(editor, bid, SUMMARY, OpenRound.summary(), 0)).isInstanceOf(Saved.class);
    }

    @Test
    void aBidThatIsNotCompleteSaysWhatItStillNeeds() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        drafts.save(editor, bid, SUMMARY, Typed.of(Map.of("summary", "Half")), 0);
        assertThat(bids.markReady(editor, bid))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(outcome -> assertThat(outcome.reasons())
                        .contains(
                                "Summary has 3 problems.",
                                "Funding is not started.",
                                "The answer to question 1 is not started."));
    }

    @Test
    void costsAndFundingHaveToComeToTheSame() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        drafts.save(editor, bid, Section.of(SectionKind.COSTS), Typed.of(Map.of("direct-2027-28", "120000")), 1);
        assertThat(bids.markReady(editor, bid))
                .isEqualTo(
                        new Incomplete(
                                List.of(
                                        "The costs come to £120,000 and the grant and match funding to £100,000: £20,000 of the costs has no funding.")));
    }

    @Test
    void aRuleThatStopsIsOnlyAdviceWhileTheBidIsWritten() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        var much = Typed.of(Map.of("grant-2027-28", "260,500", "match", "0"));
        assertThat(drafts.save(editor, bid, FUNDING, much, 1)).isInstanceOf(Saved.class);
        drafts.save(editor, bid, Section.of(SectionKind.COSTS), Typed.of(Map.of("direct-2027-28", "260500")), 1);
        assertThat(drafts.section(editor, bid, FUNDING).advice())
                .extracting("reason")
                .containsExactly("The grant is £260,500, £10,500 too much.");
        assertThat(bids.markReady(editor, bid)).isInstanceOf(NotFundable.class);
    }

    @Test
    void aCertifierWhoIsAnotherPersonSubmitsAndTheReceiptStays() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        assertThat(bids.markReady(editor, bid)).isEqualTo(new Done(bid));
        saved.flush();
        assertThatThrownBy(() -> bids.submit(editor, bid))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another certifier");
        assertThat(bids.submit(certifier, bid)).isEqualTo(new Done(bid));
        var receipt = bids.receipt(editor, bid);
        assertThat(bids.submit(certifier, bid)).isEqualTo(new Done(bid));
        assertThat(bids.receipt(editor, bid)).isEqualTo(receipt);
        assertThat(receipt.fingerprint()).hasSize(64);
        assertThat(db.sql("select count(*) from bid_submission")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(db.sql("select verdict ->> 'outcome' from bid_submission")
                        .query(String.class)
                        .single())
                .isEqualTo("FUNDABLE");
    }

    @Test
    void aRequestThatCameInTimeAndWaitedIsSubmittedAtTheMomentItCame() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        bids.markReady(editor, bid);
        saved.flush();
        var closing = OpenRound.CLOSES
                .atTime(15, 0)
                .atZone(MovableClock.UNITED_KINGDOM)
                .toInstant();
        clock.setTo(closing.plusSeconds(3));
        assertThat(bids.submit(certifier, bid, closing)).isInstanceOf(RoundClosed.class);
        assertThat(bids.submit(certifier, bid, closing.minusMillis(1))).isEqualTo(new Done(bid));
        assertThat(bids.receipt(certifier, bid).submittedAt()).isEqualTo(closing.minusMillis(1));
        clock.reset();
    }

    @Test
    void nothingIsSubmittedAfterTheRoundHasClosedAndTheBidIsKept() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        bids.markReady(editor, bid);
        saved.flush();
        clock.setTo(OpenRound.CLOSES
                .atTime(15, 0)
                .atZone(MovableClock.UNITED_KINGDOM)
                .toInstant());
        assertThat(bids.submit(certifier, bid)).isInstanceOf(RoundClosed.class);
        assertThat(bids.taskList(editor, bid).head().status()).isEqualTo(BidStatus.READY);
        clock.reset();
    }

    @Test
    void aBidThatIsReadyIsClosedToItsEditorsUntilItIsReturned() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        bids.markReady(editor, bid);
        saved.flush();
        assertThat(drafts.save(editor, bid, SUMMARY, OpenRound.summary(), 1)).isInstanceOf(NoLongerOpen.class);
        bids.returnToEditors(certifier, bid, "Say more about the children");
        assertThat(bids.taskList(editor, bid).head().returnedReason()).isEqualTo("Say more about the children");
        assertThat(drafts.save(editor, bid, SUMMARY, OpenRound.summary(), 1)).isInstanceOf(Saved.class);
    }

    @Test
    void anotherOrganisationAndTheDepartmentNeverLearnOfADraft() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        var neighbour = round.member("Nell", round.calderdale(), Role.BID_EDITOR, Role.CERTIFIER);
        assertThatThrownBy(() -> bids.taskList(neighbour, bid)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.save(neighbour, bid, SUMMARY, Typed.NOTHING, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bids.withdraw(neighbour, bid, "ours")).isInstanceOf(NotFound.class);
        var officer = new Actor(
                UUID.randomUUID(), "Olu", Set.of(new Actor.Standing(Role.OFFICER, Optional.empty())), pounds(0));
        assertThatThrownBy(() -> cases.read(officer, bid)).isInstanceOf(NotFound.class);
    }

    @Test
    void startingTheSameBidAgainIsTheSameBid() {
        var first = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        var project = projects.view(editor, "stable-homes");
        assertThat(bids.start(editor, OpenRound.CODE, hackney, project)).isEqualTo(first);
    }
}
