package uk.gov.education.grants.payment;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.Instalment;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.References;

/// The payments at hand: makes one, holds one with its award while it is moved on, and says what was done.
@Component
class Payments {

    private final PaymentRepository payments;
    private final PayableAwards awards;
    private final References references;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            PaymentRepository payments,
            PayableAwards awards,
            References references,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payments = payments;
        this.awards = awards;
        this.references = references;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// A payment, and the award whose money it is.
    record AtHand(Payment payment, PayableAward award) {}

    AtHand find(String reference) {
        var payment = payments.findByReference(reference).orElseThrow(() -> PaymentAccess.noPayment(reference));
        return new AtHand(payment, awards.get(payment.awardId()));
    }

    /// The payment and its award, neither of which anybody else changes until this transaction ends.
    AtHand hold(String reference) {
        var award = db.sql("select award_id from payment where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> PaymentAccess.noPayment(reference));
        var held = awards.hold(award);
        return new AtHand(payments.holdByReference(reference).orElseThrow(), held);
    }

    void verifiedClaim(Actor officer, Claim claim, ClaimFigures figures, String because) {
        var payment = Payment.ofClaim(nextReference(), claim, figures, officer, because, clock.instant());
        changed(officer, payment, "verified %s for claim %s".formatted(payment.amount(), claim.reference()));
    }

    void verifiedInstalment(Actor officer, PayableAward award, Instalment instalment, String because) {
        var payment = Payment.ofInstalment(nextReference(), award.id(), instalment, officer, because, clock.instant());
        changed(
                officer,
                payment,
                "verified instalment %d of award %s, %s: %s"
                        .formatted(instalment.number(), award.reference(), payment.amount(), because));
    }

    void verifiedShare(Actor officer, PayableAward award, FinancialYear year, Money amount, String because) {
        var payment = Payment.ofShare(nextReference(), award.id(), year, amount, officer, because, clock.instant());
        changed(
                officer,
                payment,
                "verified %s of the share kept back of award %s: %s".formatted(amount, award.reference(), because));
    }

    Payment again(Actor by, Payment failed) {
        var payment = failed.again(nextReference());
        changed(by, payment, "made the payment again, because %s failed".formatted(failed.reference()));
        return payment;
    }

    /// Saves what was done to a payment and says so.
    void changed(Actor by, Payment payment, String sentence) {
        var saved = payments.saveAndFlush(payment);
        events.publishEvent(new PaymentChanged(by, clock.instant(), saved.reference(), saved.status(), sentence));
    }

    private String nextReference() {
        return references.next("PAY", clock.instant().atZone(clock.getZone()).getYear());
    }
}
