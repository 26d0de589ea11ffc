package uk.gov.education.grants.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.agreement.Agreements;
import uk.gov.education.grants.agreement.Instalment;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.ledger.Entry;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.ledger.Movement;
import uk.gov.education.grants.payment.AuthoriseOutcome.Authorised;
import uk.gov.education.grants.payment.AuthoriseOutcome.NotPayable;
import uk.gov.education.grants.payment.Payments.AtHand;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.SpendProfile;

/// Payments of awards: an officer says that an instalment is due, a finance officer authorises, and what the
/// bank did is noted. Every step holds the award, looks at the figures of that moment, and posts to the ledger
/// in one transaction.
@Service
@Transactional(readOnly = true)
public class PaymentService {

    private static final InWords WORDS = new InWords();

    private final Payments payments;
    private final PayableAwards awards;
    private final Agreements agreements;
    private final Claims claims;
    private final PaymentFacts facts;
    private final PaymentReader reader;
    private final Ledger ledger;
    private final Clock clock;

    PaymentService(
            Payments payments,
            PayableAwards awards,
            Agreements agreements,
            Claims claims,
            PaymentFacts facts,
            PaymentReader reader,
            Ledger ledger,
            Clock clock) {
        this.payments = payments;
        this.awards = awards;
        this.agreements = agreements;
        this.claims = claims;
        this.facts = facts;
        this.reader = reader;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// All that waits to be paid, for the Department.
    public PaymentsView waiting(Actor by) {
        PaymentAccess.requireReadPayments(by);
        return reader.waiting(by);
    }

    public PaymentView show(Actor by, String reference) {
        PaymentAccess.requireReadPayments(by);
        var found = payments.find(reference);
        var balance = facts.balanceOf(found.award());
        var findings = found.payment().status() == PaymentStatus.VERIFIED
                ? facts.findings(by, found.payment(), found.award(), balance)
                : List.<RuleLine>of();
        return reader.view(by, found, balance, findings);
    }

    /// The payment, for a finance officer who is about to authorise it or to note what the bank did.
    public PaymentView toAct(Actor finance, String reference) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        return show(finance, reference);
    }

    /// An instalment, for an officer who is about to say that it is due.
    public InstalmentView toVerify(Actor officer, AwardReference reference, int number) {
        PaymentAccess.requireReadPayments(officer);
        var award = awardWith(reference);
        PaymentAccess.requireVerify(officer, award.lead());
        var instalment = instalmentOf(award, number);
        requireLive(award);
        requireDue(instalment);
        reader.requireUnpaid(award, number);
        var agreed = agreements.of(award.id()).orElseThrow();
        return new InstalmentView(award, instalment, agreed.conditions());
    }

    /// Says that an instalment is due and that what it depends on is there. It waits for a finance officer from then
    /// on.
    @Transactional
    public void verify(Actor officer, AwardReference reference, int number, String because) {
        PaymentAccess.requireReadPayments(officer);
        var award = awards.hold(awardWith(reference).id());
        PaymentAccess.requireVerify(officer, award.lead());
        var instalment = instalmentOf(award, number);
        requireLive(award);
        requireDue(instalment);
        reader.requireUnpaid(award, number);
        payments.verifiedInstalment(officer, award, instalment, because);
    }

    /// Authorises a payment, or says which rules are in the way.
    @Transactional
    public AuthoriseOutcome authorise(Actor finance, String reference) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        var held = payments.hold(reference);
        var payment = held.payment();
        if (payment.status() != PaymentStatus.VERIFIED) {
            throw new Conflict("Payment %s is \"%s\" and does not wait to be authorised."
                    .formatted(reference, payment.status().title()));
        }
        var broken = facts.findings(finance, payment, held.award(), facts.balanceOf(held.award())).stream()
                .filter(RuleLine::isBroken)
                .toList();
        if (!broken.isEmpty()) {
            return new NotPayable(broken);
        }
        payment.authorise(finance, clock.instant());
        follow(finance, held, ClaimStatus.AUTHORISED, "authorised payment %s".formatted(reference));
        payments.changed(finance, payment, "authorised the payment of %s".formatted(payment.amount()));
        post(finance, held, Movement.AUTHORISED, "authorised payment %s".formatted(reference));
        return new Authorised(reference);
    }

    /// Why what the bank says of a payment cannot be noted; nothing where it can.
    Optional<String> objectionTo(BankResult result, @Nullable PaymentRow payment) {
        if (payment == null) {
            return Optional.of("There is no such payment in this file");
        }
        if (payment.status() != PaymentStatus.IN_FILE) {
            return Optional.of(
                    (payment.status() == PaymentStatus.PAID) == result.isPaid()
                            ? "It is noted already"
                            : "It is noted as “%s” already"
                                    .formatted(payment.status().title()));
        }
        return Optional.ofNullable(result.on())
                .filter(LocalDate.now(clock)::isBefore)
                .map(on -> "%s is not there yet".formatted(WORDS.day(on)));
    }

    /// Notes what the bank did with a payment. What was noted before stays as it is.
    @Transactional
    public void settle(Actor finance, String reference, boolean isPaid, LocalDate on, String reason) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        var held = payments.hold(reference);
        var payment = held.payment();
        if (payment.status() == (isPaid ? PaymentStatus.PAID : PaymentStatus.FAILED)) {
            return;
        }
        var sentence = isPaid
                ? "noted that payment %s was paid".formatted(reference)
                : "noted that payment %s failed: %s".formatted(reference, reason);
        if (isPaid) {
            payment.paid(on);
        } else {
            payment.failed(on, reason);
        }
        follow(finance, held, isPaid ? ClaimStatus.PAID : ClaimStatus.FAILED, sentence);
        payments.changed(finance, payment, sentence);
        post(finance, held, isPaid ? Movement.PAID : Movement.FAILED, sentence);
    }

    /// Makes a payment that failed once more; it waits to be authorised. Its reference.
    @Transactional
    public String again(Actor finance, String reference) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        return payments.again(finance, payments.hold(reference).payment()).reference();
    }

    /// A claim stands where its payment stands.
    private void follow(Actor by, AtHand held, ClaimStatus next, String sentence) {
        held.payment().claimId().ifPresent(claim -> claims.moveTo(by, claim, next, sentence));
    }

    private void post(Actor by, AtHand held, Movement movement, String reason) {
        var award = held.award();
        var money = SpendProfile.of(Map.of(held.payment().year(), held.payment().amount()));
        ledger.post(by, Entry.ofAward(movement, award.programme(), award.round(), award.id(), money), reason);
    }

    private PayableAward awardWith(AwardReference reference) {
        return awards.find(reference).orElseThrow(() -> new NotFound("There is no award %s.".formatted(reference)));
    }

    private Instalment instalmentOf(PayableAward award, int number) {
        return agreements.of(award.id()).stream()
                .flatMap(terms -> terms.instalments().stream())
                .filter(instalment -> instalment.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Award %s has no instalment %d.".formatted(award.reference(), number)));
    }

    private static void requireLive(PayableAward award) {
        if (award.status() != AwardStatus.LIVE) {
            throw new Conflict("Award %s is \"%s\", so no instalment of it is due."
                    .formatted(award.reference(), award.status().title()));
        }
    }

    private void requireDue(Instalment instalment) {
        if (instalment.due().isAfter(LocalDate.now(clock))) {
            throw new Conflict("Instalment %d is due on %s and not before."
                    .formatted(instalment.number(), WORDS.day(instalment.due())));
        }
    }
}
