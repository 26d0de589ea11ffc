package uk.gov.education.grants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// Which letter is written to whom, and when.
@WholeHouse
@Transactional
class LetterDbTest {

    static final Instant CLOSES = Instant.parse("2027-01-12T15:00:00Z");

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    RoundService rounds;

    @Autowired
    PeopleService people;

    @Autowired
    ClosingWatch watch;

    @Autowired
    Matters matters;

    @Autowired
    Outbox outbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    UUID hackney;
    Actor editor;
    Actor certifier;
    Actor nell;

    @BeforeEach
    void anOpenRound() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        hackney = round.hackney();
        editor = round.member("Ed", hackney, Role.BID_EDITOR, Role.CERTIFIER);
        certifier = round.member("Cora", hackney, Role.CERTIFIER);
        var gone = round.member("Gone", hackney, Role.BID_EDITOR);
        people.setDisabled(Actor.SERVICE, gone.person(), true);
        nell = round.member("Nell", round.calderdale(), Role.BID_EDITOR, Role.CERTIFIER);
        saved.flush();
    }

    @Test
    void signOffIsAskedOfThoseWhoMayGiveIt() {
        var bid = ready();
        assertThat(lettersAbout(bid)).containsExactly(tuple("READY_FOR_SIGN_OFF", "Cora"));
    }

    @Test
    void aReturnedBidIsToldToItsEditorsWithTheReason() {
        var bid = ready();
        bids.returnToEditors(certifier, bid, "The costs do not add up.");
        assertThat(lettersAbout(bid))
                .containsExactlyInAnyOrder(tuple("READY_FOR_SIGN_OFF", "Cora"), tuple("RETURNED_TO_EDITORS", "Ed"));
        assertThat(db.sql("select body from letter where kind = 'RETURNED_TO_EDITORS'")
                        .query(String.class)
                        .single())
                .contains("The costs do not add up.");
    }

    @Test
    void aWithdrawnBidIsToldToAll() {
        var bid = started();
        bids.withdraw(editor, bid, "No match funding.");
        assertThat(lettersAbout(bid)).containsExactlyInAnyOrder(tuple("WITHDRAWN", "Ed"), tuple("WITHDRAWN", "Cora"));
    }

    @Test
    void withoutAMailServerALetterIsKeptAndSaidToBeNotSent() {
        ready();
        assertThat(db.sql("select distinct status from letter")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_SENT");
        assertThat(db.sql("select count(*) from scheduled_tasks")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWeekBeforeTheClosingIsTheFirstMomentOfTheFirstReminder() {
        var bid = started();
        remindAt(CLOSES.minusSeconds(7 * 86_400 + 60));
        assertThat(lettersAbout(bid)).isEmpty();
        remindAt(CLOSES.minusSeconds(7 * 86_400));
        assertThat(lettersAbout(bid)).containsExactly(tuple("CLOSING_IN_A_WEEK", "Ed"));
        remindAt(CLOSES.minusSeconds(86_460));
        assertThat(lettersAbout(bid)).hasSize(1);
    }

    @Test
    void aDayBeforeTheClosingIsTheFirstMomentOfTheSecond() {
        var bid = started();
        remindAt(CLOSES.minusSeconds(86_400));
        assertThat(lettersAbout(bid)).containsExactly(tuple("CLOSING_IN_A_DAY", "Ed"));
        remindAt(CLOSES);
        remindAt(CLOSES.plusSeconds(1));
        assertThat(lettersAbout(bid)).hasSize(1);
    }

    @Test
    void certifiersAreRemindedOnceTheBidWaitsForThem() {
        var bid = ready();
        remindAt(CLOSES.minusSeconds(86_400));
        assertThat(lettersAbout(bid)).contains(tuple("CLOSING_IN_A_DAY", "Ed"), tuple("CLOSING_IN_A_DAY", "Cora"));
    }

    @Test
    void aSubmittedBidIsNotRemindedOf() {
        var bid = ready();
        bids.submit(certifier, bid);
        remindAt(CLOSES.minusSeconds(3_600));
        assertThat(lettersAbout(bid)).extracting(it -> it.toList().getFirst()).doesNotContain("CLOSING_IN_A_DAY");
    }

    @Test
    void whoBeganWithinTheLastDayHasReadTheClosingAlready() {
        clock.setTo(CLOSES.minusSeconds(86_399));
        var bid = started();
        watch.remind();
        assertThat(lettersAbout(bid)).isEmpty();
    }

    @Test
    void anExtensionIsToldAndItsNewClosingIsRemindedOfAnew() {
        var bid = started();
        remindAt(CLOSES.minusSeconds(86_400));
        var later = CLOSES.plusSeconds(10 * 86_400);
        rounds.extend(Actor.SERVICE, OpenRound.CODE, later, "The form was down for a day.");
        saved.flush();
        remindAt(later.minusSeconds(86_400));
        assertThat(lettersAbout(bid))
                .containsExactlyInAnyOrder(
                        tuple("CLOSING_IN_A_DAY", "Ed"),
                        tuple("ROUND_EXTENDED", "Ed"),
                        tuple("ROUND_EXTENDED", "Cora"),
                        tuple("CLOSING_IN_A_DAY", "Ed"));
    }

    @Test
    void longerTimeForOneBidderIsToldToThemAlone() {
        var ours = started();
        var theirs = bids.startWithNewProject(nell, OpenRound.CODE, round.calderdale(), "Their homes");
        var later = CLOSES.plusSeconds(10 * 86_400);
        rounds.extendFor(Actor.SERVICE, OpenRound.CODE, hackney, later, "Your network was down.");
        saved.flush();
        assertThat(lettersAbout(ours))
                .containsExactlyInAnyOrder(tuple("ROUND_EXTENDED", "Ed"), tuple("ROUND_EXTENDED", "Cora"));
        remindAt(CLOSES.minusSeconds(86_400));
        assertThat(lettersAbout(theirs)).containsExactly(tuple("CLOSING_IN_A_DAY", "Nell"));
        remindAt(later.minusSeconds(86_400));
        assertThat(lettersAbout(ours)).contains(tuple("CLOSING_IN_A_DAY", "Ed")).hasSize(3);
        assertThat(lettersAbout(theirs)).hasSize(1);
    }

    @Test
    void somebodyWithoutAnAccountIsWrittenToOnce() {
        var bid = matters.bid(started().text()).orElseThrow();
        var occasion = new Occasion("Asked to join", "Ed", clock.instant(), "");
        var newcomer = new Recipient(null, "Noor", "noor@example.org");
        outbox.write(LetterKind.CLOSING_IN_A_WEEK, bid, occasion, List.of(newcomer, newcomer));
        assertThat(db.sql(
                                "select person_id is null and address = 'noor@example.org' from letter where occasion = 'Asked to join'")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    private void remindAt(Instant now) {
        clock.setTo(now);
        watch.remind();
    }

    private BidReference started() {
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, hackney, "Stable homes");
        saved.flush();
        return bid;
    }

    private BidReference ready() {
        var bid = round.completeBid(editor, hackney, "Stable homes");
        bids.markReady(editor, bid);
        return bid;
    }

    private List<Tuple> lettersAbout(BidReference bid) {
        return db.sql("select kind, person_name from letter where about = :bid order by id")
                .param("bid", bid.text())
                .query((row, _) -> tuple(row.getString("kind"), row.getString("person_name")))
                .list();
    }
}
