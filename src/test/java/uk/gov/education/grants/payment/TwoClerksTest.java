package uk.gov.education.grants.payment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;
import static uk.gov.education.grants.payment.Paying.FINANCE;
import static uk.gov.education.grants.payment.Paying.JULY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.payment.AuthoriseOutcome.Authorised;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.support.WholeHouse;

/// Two people at once, on a real PostgreSQL: an instalment gets one payment, which is authorised once and is in
/// one file. Everything here is really saved, and taken away afterwards.
@WholeHouse
class TwoClerksTest {

    @Autowired
    Paying paying;

    @Autowired
    Awarding awarding;

    @Autowired
    PaymentService payments;

    @Autowired
    PaymentFileService files;

    @Autowired
    PayableAwards awards;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @AfterEach
    void nothingIsLeft() {
        clock.reset();
        paying.forget();
    }

    @RepeatedTest(3)
    void oneInstalmentIsVerifiedAuthorisedAndSentOnce() {
        var award = paying.liveUnderSection31(awarding.council("Hackney"));
        clock.setTo(JULY);
        onlyOneOf(() -> verify(award, true), () -> verify(award, false));
        var payment = payments.waiting(FINANCE).toAuthorise().getFirst().reference();
        onlyOneOf(() -> payments.authorise(FINANCE, payment), () -> payments.authorise(FINANCE, payment));
        onlyOneOf(() -> files.make(FINANCE), () -> files.make(FINANCE));
        var balance = ledger.balanceOf(awards.find(award).orElseThrow().id()).in(FinancialYear.of(JULY));
        assertThat(balance.authorised()).isEqualTo(Money.pounds(25_000));
        assertThat(payments.show(FINANCE, payment).status()).isEqualTo(PaymentStatus.IN_FILE);
    }

    private Object verify(AwardReference award, boolean first) {
        payments.verify(first ? OFFICER : OTHER_OFFICER, award, 1, "Its conditions are met");
        return "verified";
    }

    /// Both begin at the same moment: one does it, and the other is told why not.
    private static void onlyOneOf(Callable<Object> one, Callable<Object> other) {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of(one, other).stream()
                    .map(each -> threads.submit(() -> {
                        start.await(10, SECONDS);
                        return each.call();
                    }))
                    .toList()
                    .stream()
                    .map(TwoClerksTest::result)
                    .toList();
            assertThat(outcomes)
                    .as("who came too late")
                    .filteredOn(Conflict.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .as("who did it")
                    .filteredOn(
                            done -> done instanceof Authorised || done instanceof Integer || "verified".equals(done))
                    .hasSize(1);
        }
    }

    private static Object result(Future<Object> future) {
        try {
            return future.get(60, SECONDS);
        } catch (ExecutionException thrown) {
            return thrown.getCause();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
