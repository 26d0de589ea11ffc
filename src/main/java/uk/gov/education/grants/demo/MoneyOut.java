package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.payment.AuthoriseOutcome.Authorised;
import uk.gov.education.grants.payment.BankAccount;
import uk.gov.education.grants.payment.BankDetailsService;
import uk.gov.education.grants.payment.ClaimEvidenceService;
import uk.gov.education.grants.payment.ClaimOutcome;
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.payment.PaymentFileService;
import uk.gov.education.grants.payment.PaymentRow;
import uk.gov.education.grants.payment.PaymentService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;

/// How the demonstration's awards are paid: accounts, instalments, claims and payment files, by the people whose duty
/// each is.
@Component
@Profile("demo")
class MoneyOut {

    private final Personas personas;
    private final BankDetailsService bankDetails;
    private final PayableAwards awards;
    private final ClaimService claims;
    private final ClaimEvidenceService evidence;
    private final PaymentService payments;
    private final PaymentFileService files;
    private final MovableClock clock;
    private final JdbcClient db;
    private final EntityManager saved;

    MoneyOut(
            Personas personas,
            BankDetailsService bankDetails,
            PayableAwards awards,
            ClaimService claims,
            ClaimEvidenceService evidence,
            PaymentService payments,
            PaymentFileService files,
            MovableClock clock,
            JdbcClient db,
            EntityManager saved) {
        this.personas = personas;
        this.bankDetails = bankDetails;
        this.awards = awards;
        this.claims = claims;
        this.evidence = evidence;
        this.payments = payments;
        this.files = files;
        this.clock = clock;
        this.db = db;
        this.saved = saved;
    }

    /// The award of a project.
    PayableAward of(String project) {
        return db.sql("""
                        select a.reference from award a join project p on p.id = a.project_id where p.title = :project
                        order by a.reference limit 1""")
                .param("project", project)
                .query((row, _) -> AwardReference.of(row.getString(1)))
                .optional()
                .flatMap(awards::find)
                .orElseThrow();
    }

    /// A certifier says where the lead is paid, and a finance officer confirms it.
    void account(PayableAward award, BankAccount account) {
        bankDetails.propose(personas.certifierOf(award.lead()), award.leadOrgId(), account);
        bankDetails.confirm(finance(), award.leadOrgId());
    }

    void instalment(PayableAward award, int number) {
        payments.verify(
                personas.actor("officer"),
                award.reference(),
                number,
                "It is due, and the award has no condition that is not met.");
        saved.flush();
    }

    /// A claim that a certifier has submitted.
    String claim(PayableAward award, Period period, Money amount) {
        var claim = draft(award, period, amount);
        done(claims.submit(personas.certifierOf(award.lead()), claim, amount, ""));
        saved.flush();
        return claim;
    }

    String draft(PayableAward award, Period period, Money amount) {
        var editor = personas.editorOf(award.lead());
        var claim = done(claims.start(editor, award.reference(), period));
        var lines = claims.toChange(editor, claim).figures().lines().size();
        if (lines != 1) {
            throw new IllegalStateException("The budget of %s is expected to have one line".formatted(award.project()));
        }
        done(claims.change(editor, claim, List.of(amount)));
        evidence.add(
                editor,
                claim,
                List.of(new Upload(
                        "ledger-%s.csv".formatted(period.last()),
                        "what,pounds\nAll costs of the project,%s\n"
                                .formatted(amount.digits())
                                .getBytes(StandardCharsets.UTF_8))));
        return claim;
    }

    void verified(String claim) {
        done(claims.verify(personas.actor("officer"), claim, "The extract of the ledger shows every pound of it."));
        saved.flush();
    }

    /// Authorises all that was verified, sends it to the bank and notes that it was paid.
    void pay(LocalDate on) {
        for (var payment : payments.waiting(finance()).toAuthorise().stream()
                .map(PaymentRow::reference)
                .toList()) {
            if (!(payments.authorise(finance(), payment) instanceof Authorised)) {
                throw new IllegalStateException("The demonstration's payment %s was not authorised".formatted(payment));
            }
            saved.flush();
        }
        var file = files.make(finance());
        clock.setTo(on);
        files.show(finance(), file)
                .payments()
                .forEach(payment -> payments.settle(finance(), payment.reference(), true, on, ""));
        saved.flush();
    }

    private Actor finance() {
        return personas.actor("finance");
    }

    private static String done(ClaimOutcome outcome) {
        if (outcome instanceof Done(var claim)) {
            return claim;
        }
        throw new IllegalStateException("The demonstration's claim was refused: " + outcome);
    }
}
