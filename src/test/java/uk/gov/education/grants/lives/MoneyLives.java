package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.payment.Paying.FINANCE;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.payment.Paying;
import uk.gov.education.grants.payment.PaymentFileService;
import uk.gov.education.grants.payment.PaymentService;

/// Claims of an award and payments to it.
final class MoneyLives {

    private final ClaimService claims;
    private final PaymentService payments;
    private final PaymentFileService files;
    private final Paying paying;
    private final JdbcClient db;
    private final Clock clock;

    MoneyLives(
            ClaimService claims,
            PaymentService payments,
            PaymentFileService files,
            Paying paying,
            JdbcClient db,
            Clock clock) {
        this.claims = claims;
        this.payments = payments;
        this.files = files;
        this.paying = paying;
        this.db = db;
        this.clock = clock;
    }

    /// What can be asked for and paid while an award is live.
    void ofAward(Lives lives, Life award, Cast cast, AwardReference reference) {
        award.in("LIVE", () -> start(lives, cast, reference), () -> instalment(lives, reference));
    }

    private void start(Lives lives, Cast cast, AwardReference award) {
        if (claims.start(cast.editor(), award, Paying.QUARTER) instanceof Done(var claim)) {
            lives.add(lives.of("claim", claim)
                    .in("DRAFT", () -> change(cast, claim), () -> submit(cast, claim, ""))
                    .in(
                            "SUBMITTED",
                            () -> claims.query(OFFICER, claim, "What is travel?"),
                            () -> verify(lives, award, claim))
                    .in("QUERIED", () -> change(cast, claim), () -> submit(cast, claim, "Trains")));
        }
    }

    private void change(Cast cast, String claim) {
        claims.change(cast.editor(), claim, List.of(pounds(9_000), pounds(1_000)));
        if (claims.show(cast.editor(), claim).documents().isEmpty()) {
            paying.attach(cast.editor(), claim);
        }
    }

    private void submit(Cast cast, String claim, String answer) {
        claims.submit(cast.certifier(), claim, pounds(10_000), answer);
    }

    private void verify(Lives lives, AwardReference award, String claim) {
        claims.verify(OFFICER, claim, "It is all there");
        payments(lives, award);
    }

    private void instalment(Lives lives, AwardReference award) {
        payments.verify(OFFICER, award, 1 + lives.chance.nextInt(4), "Its conditions are met");
        payments(lives, award);
    }

    private void payments(Lives lives, AwardReference award) {
        db.sql("select m.reference from payment m join award a on a.id = m.award_id where a.reference = ?")
                .param(award.text())
                .query(String.class)
                .list()
                .forEach(payment -> lives.add(payment(lives, award, payment)));
    }

    private Life payment(Lives lives, AwardReference award, String payment) {
        Runnable paid = () -> payments.settle(FINANCE, payment, true, LocalDate.now(clock), "");
        return lives.of("payment", payment)
                .in("VERIFIED", () -> payments.authorise(FINANCE, payment))
                .in("AUTHORISED", () -> files.make(FINANCE))
                .in("IN_FILE", paid, paid, () -> failed(payment))
                .in("FAILED", () -> again(lives, award, payment));
    }

    private void failed(String payment) {
        payments.settle(FINANCE, payment, false, LocalDate.now(clock), "The account is closed");
    }

    private void again(Lives lives, AwardReference award, String payment) {
        payments.again(FINANCE, payment);
        payments(lives, award);
    }
}
