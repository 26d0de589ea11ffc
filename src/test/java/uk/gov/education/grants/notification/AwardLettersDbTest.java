package uk.gov.education.grants.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.payment.Paying.FINANCE;
import static uk.gov.education.grants.payment.Paying.JULY;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.payment.Paying;
import uk.gov.education.grants.payment.PaymentFileService;
import uk.gov.education.grants.payment.PaymentRow;
import uk.gov.education.grants.payment.PaymentService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// What the people of a charity are written to about its award: Ed, who edits, and Cora, who certifies.
@WholeHouse
@Transactional
class AwardLettersDbTest {

    @Autowired
    Paying paying;

    @Autowired
    ClaimService claims;

    @Autowired
    PaymentService payments;

    @Autowired
    PaymentFileService files;

    @Autowired
    AwardWatch watch;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private Actor ed;
    private Actor cora;
    private AwardReference award;

    @BeforeEach
    void aLiveAward() {
        var world = new World(db);
        var charity = world.charity("Pause");
        ed = world.memberOf(charity, "Ed", Role.BID_EDITOR);
        cora = world.memberOf(charity, "Cora", Role.CERTIFIER);
        award = paying.liveUnderSection14(charity);
        clock.setTo(JULY);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aQuestionAboutAClaimIsToldAndSoIsItsPayment() {
        var claim = paying.submitted(ed, cora, award, pounds(1_000), pounds(0));
        claims.query(OFFICER, claim, "What is the travel for?");
        assertThat(letters(LetterKind.CLAIM_QUERIED))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .contains("asks about it before it can be paid:\n\nWhat is the travel for?\n")
                        .contains("/claims/" + claim));
        claims.submit(cora, claim, pounds(1_000), "Visits to families.");
        claims.verify(OFFICER, claim, "In order");
        assertThat(letters(LetterKind.MONEY_PAID)).isEmpty();
        var payment = payments.waiting(FINANCE).toAuthorise().getFirst();
        pay(payment);
        assertThat(letters(LetterKind.MONEY_PAID))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .contains("We have paid £950 (payment %s) to Pause for Pause.".formatted(payment.reference())));
    }

    @Test
    void aReturnIsRemindedOfBeforeItIsDueAndWhenItIsLateOnceEach() {
        var due = db.sql(
                        "select min(due_on) from award_return r join award a on a.id = r.award_id where a.reference = :award")
                .param("award", award.text())
                .query(LocalDate.class)
                .single();
        clock.setTo(due.minusDays(8));
        watch.remind();
        assertThat(letters(LetterKind.RETURN_DUE)).as("8 days before").isEmpty();
        clock.setTo(due.minusDays(7));
        watch.remind();
        watch.remind();
        assertThat(letters(LetterKind.RETURN_DUE))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .contains("has to report on Pause within 7 days.")
                        .contains("/awards/%s/returns/2027-28-q1".formatted(award)));
        clock.setTo(due.plusDays(1));
        watch.remind();
        watch.remind();
        assertThat(letters(LetterKind.RETURN_LATE)).hasSize(2);
    }

    @Test
    void theFinalClaimIsAskedForOnceTheAwardIsOver() {
        clock.setTo(Paying.WORK.last());
        watch.remind();
        assertThat(letters(LetterKind.FINAL_CLAIM_DUE)).isEmpty();
        clock.setTo(Paying.WORK.last().plusDays(1));
        watch.remind();
        assertThat(letters(LetterKind.FINAL_CLAIM_DUE))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .contains("Its last day was 31 March 2030.")
                        .contains("/awards/%s/final-claim".formatted(award)));
    }

    private void pay(PaymentRow payment) {
        payments.authorise(FINANCE, payment.reference());
        files.make(FINANCE);
        payments.settle(FINANCE, payment.reference(), true, JULY, "");
    }

    private List<String> letters(LetterKind kind) {
        return db.sql("select body from letter where kind = :kind and about = :award order by id")
                .param("kind", kind.name())
                .param("award", award.text())
                .query(String.class)
                .list();
    }
}
