package uk.gov.education.grants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.ColleagueService;
import uk.gov.education.grants.identity.InvitationService;
import uk.gov.education.grants.identity.LinkToken;
import uk.gov.education.grants.notification.Sending.Due;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// Letters from the change they tell to the mailbox: really committed, in a database of their own, to a real mail
/// server in this JVM.
@WholeHouse
class LetterSendingDbTest {

    /// Chosen once: the server comes back at the same port after it was stopped.
    static final int PORT = TestSocketUtils.findAvailableTcpPort();

    static final GreenMail MAIL = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static Actor editor;
    static Actor certifier;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    LetterService letters;

    @Autowired
    OneTimeTask<Due> task;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @Autowired
    ColleagueService colleagues;

    @Autowired
    InvitationService invitations;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void aMailServer() {
        MAIL.start();
    }

    @AfterAll
    static void noMailServer() {
        MAIL.stop();
        editor = null;
    }

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void anOpenRoundAndEmptyMailboxes() throws Exception {
        clock.reset();
        if (editor == null) {
            round.with(new GrantCeiling(Money.pounds(250_000)));
            editor = round.member("Ed", round.hackney(), Role.BID_EDITOR);
            certifier = round.member("Cora", round.hackney(), Role.CERTIFIER);
        }
        db.sql("delete from scheduled_tasks").update();
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void theReceiptArrivesOnceAtEveryAddressAfterTheBidIsSubmitted() throws Exception {
        var bid = submitted("Stable <b>homes</b> [x](http://evil)");
        assertThat(subjects()).isEmpty();
        run(scheduler());
        run(scheduler());
        assertThat(subjects())
                .filteredOn(it -> it.startsWith("We have received"))
                .hasSize(2);
        var receipt = Arrays.stream(MAIL.getReceivedMessages()).toList().getLast();
        assertThat(receipt.getSubject()).contains("Stable <b>homes</b> [x](http://evil)");
        assertThat(receipt.getContentType()).startsWith("text/plain");
        assertThat(receipt.getMessageID()).matches("<letter-\\d+@localhost>");
        assertThat(db.sql("select distinct status from letter where about = :bid")
                        .param("bid", bid.text())
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    @Test
    void anInvitationArrivesWithALinkThatOnlyTheLetterKnows() throws Exception {
        colleagues.invite(editor, round.hackney(), Role.BID_EDITOR, "New\nPerson", "New@council.example");
        assertThat(bodyOfInvitation()).contains("/invitations/");
        run(scheduler());
        var letter = Arrays.stream(MAIL.getReceivedMessages()).toList().getLast();
        assertThat(letter.getSubject()).isEqualTo("Join Hackney on Grant programmes");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("new@council.example");
        var link = Pattern.compile("http://\\S+/invitations/(\\S+)")
                .matcher(String.valueOf(letter.getContent()))
                .results()
                .toList();
        assertThat(link).hasSize(1);
        var token = link.getFirst().group(1);
        assertThat(invitations.open(new LinkToken(token))).isPresent();
        assertThat(bodyOfInvitation())
                .contains("the link was in the letter alone")
                .doesNotContain(token);
    }

    @Test
    void nothingLeavesForWhatIsRolledBack() {
        var bid = ready("Rolled back");
        db.sql("delete from scheduled_tasks").update();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    bids.submit(certifier, bid);
                    throw new IllegalStateException("Something else went wrong");
                }))
                .hasMessage("Something else went wrong");
        run(scheduler());
        assertThat(subjects()).isEmpty();
        assertThat(about(bid, LetterKind.SUBMITTED)).isZero();
    }

    @Test
    void aSecondClickWritesNoSecondReceipt() {
        var bid = submitted("Clicked");
        bids.submit(certifier, bid);
        assertThat(about(bid, LetterKind.SUBMITTED)).isEqualTo(2);
    }

    @Test
    void aSilentServerIsTriedAgainAndTheLetterArrives() {
        MAIL.stop();
        ready("Patient");
        var scheduler = scheduler();
        run(scheduler);
        assertThat(db.sql(
                                "select count(*) from letter where status = 'QUEUED' and tries = 1 and last_failure is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
        MAIL.start();
        run(scheduler);
        assertThat(subjects()).isEmpty();
        scheduler.tick(Duration.ofMinutes(1));
        run(scheduler);
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void aLetterThatIsNeverTakenIsGivenUpAndCanBeSentAgain() {
        MAIL.stop();
        var bid = ready("Given up");
        var scheduler = scheduler();
        for (var attempt = 0; attempt < Delivery.MOST_TRIES + 2; attempt++) {
            run(scheduler);
            scheduler.tick(Duration.ofHours(5));
        }
        var id = db.sql("select id from letter where about = :bid and status = 'FAILED' and tries = 10")
                .param("bid", bid.text())
                .query(Long.class)
                .single();
        MAIL.start();
        var admin =
                new Actor(editor.person(), "Ada", Set.of(new Actor.Standing(Role.ADMIN, Optional.empty())), Money.ZERO);
        letters.sendAgain(admin, id);
        letters.sendAgain(admin, id);
        run(scheduler);
        assertThat(subjects()).containsExactly("Sign off the bid for Given up (%s)".formatted(bid));
    }

    @Test
    void aPoisonedLetterDoesNotStandInTheWayOfOthers() {
        var poisoned = ready("Poisoned");
        asOwner("update letter set address = 'no address at all' where about = '%s'".formatted(poisoned));
        var healthy = ready("Healthy");
        run(scheduler());
        assertThat(subjects()).containsExactly("Sign off the bid for Healthy (%s)".formatted(healthy));
    }

    @Test
    void twoSchedulersOnOneDatabaseSendOnce() throws Exception {
        for (var number = 1; number <= 5; number++) {
            ready("Shared " + number);
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(
                    List.of(Executors.callable(() -> run(scheduler())), Executors.callable(() -> run(scheduler()))))) {
                done.get();
            }
        }
        assertThat(subjects()).hasSize(5).doesNotHaveDuplicates();
    }

    /// As after a kill between the commit and the mail: nobody ran the task, and another instance comes up.
    @Test
    void whatOneInstanceQueuedAnotherSends() {
        var bid = ready("Killed");
        var another = scheduler();
        run(another);
        assertThat(subjects()).containsExactly("Sign off the bid for Killed (%s)".formatted(bid));
    }

    @Test
    void aNameWithLineBreaksMakesNoHeaderOfItsOwn() throws Exception {
        var bid = ready("Quiet");
        asOwner("update project set title = E'Loud\\r\\nBcc: evil@example.org' where title = 'Quiet'");
        bids.submit(certifier, bid);
        run(scheduler());
        for (var mail : MAIL.getReceivedMessages()) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
        assertThat(subjects()).anyMatch(it -> it.contains("Loud Bcc: evil@example.org"));
    }

    private String bodyOfInvitation() {
        return db.sql("select body from letter where kind = 'COLLEAGUE_INVITED'")
                .query(String.class)
                .single();
    }

    private BidReference ready(String title) {
        var bid = round.completeBid(editor, round.hackney(), title);
        bids.markReady(editor, bid);
        return bid;
    }

    private BidReference submitted(String title) {
        var bid = ready(title);
        bids.submit(certifier, bid);
        return bid;
    }

    private ManualScheduler scheduler() {
        var time = new SettableClock();
        time.set(clock.instant().plusSeconds(1));
        Serializer json = new Jackson3Serializer();
        var builder = TestHelper.createManualScheduler(database, task).clock(time);
        builder.serializer(json);
        return builder.build();
    }

    private static void run(ManualScheduler scheduler) {
        scheduler.runAnyDueExecutions();
    }

    private void asOwner(String sql) {
        transaction.executeWithoutResult(_ -> {
            db.sql("set local role none").update();
            db.sql(sql).update();
        });
    }

    private Integer about(BidReference bid, LetterKind kind) {
        return db.sql("select count(*) from letter where about = :bid and kind = :kind")
                .param("bid", bid.text())
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    private static List<String> subjects() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(LetterSendingDbTest::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
