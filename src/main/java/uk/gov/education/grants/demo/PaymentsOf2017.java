package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardReference;
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

/// Money that went out in 2017: instalments of Contextual safeguarding under section 31, and claims of
/// Mockingbird under section 14. What was really paid, and when, was not published: the amounts are the
/// demonstration's.
@Component
@Profile("demo")
class PaymentsOf2017 {

    private static final String COUNCIL = "Contextual safeguarding";
    private static final String CHARITY = "Mockingbird";

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

    PaymentsOf2017(
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

    void make() {
        clock.setTo(LocalDate.of(2017, 3, 27));
        account("certifier.hackney", COUNCIL, new BankAccount("London Borough of Hackney", "00-00-01", "00012345"));
        account("certifier.fostering", CHARITY, new BankAccount("The Fostering Network", "00-00-02", "00067890"));
        clock.setTo(LocalDate.of(2017, 4, 4));
        instalment(1);
        pay(LocalDate.of(2017, 4, 7));
        clock.setTo(LocalDate.of(2017, 7, 12));
        instalment(2);
        verified(claim(new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 6, 30)), 284_615));
        pay(LocalDate.of(2017, 7, 17));
        clock.setTo(LocalDate.of(2017, 10, 11));
        instalment(3);
        verified(claim(new Period(LocalDate.of(2017, 7, 1), LocalDate.of(2017, 9, 30)), 301_250));
        pay(LocalDate.of(2017, 10, 16));
    }

    /// Today one claim waits for an officer, another is a draft, and an instalment waits for a finance officer.
    void makeThatOfToday() {
        clock.reset();
        claim(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31)), 290_400);
        draft(new Period(LocalDate.of(2019, 10, 1), LocalDate.of(2019, 12, 31)), 276_900);
        instalment(4);
    }

    private void account(String certifier, String project, BankAccount account) {
        var payee = awards.find(award(project)).orElseThrow().leadOrgId();
        bankDetails.propose(personas.actor(certifier), payee, account);
        bankDetails.confirm(finance(), payee);
    }

    private void instalment(int number) {
        payments.verify(
                personas.actor("officer"),
                award(COUNCIL),
                number,
                "It is due, and the award has no condition that is not met.");
        saved.flush();
    }

    private String claim(Period period, long pounds) {
        var claim = draft(period, pounds);
        done(claims.submit(personas.actor("certifier.fostering"), claim, Money.pounds(pounds), ""));
        saved.flush();
        return claim;
    }

    private String draft(Period period, long pounds) {
        var editor = personas.actor("editor.fostering");
        var claim = done(claims.start(editor, award(CHARITY), period));
        var lines = claims.toChange(editor, claim).figures().lines().size();
        if (lines != 1) {
            throw new IllegalStateException("The budget of %s is expected to have one line".formatted(CHARITY));
        }
        done(claims.change(editor, claim, List.of(Money.pounds(pounds))));
        evidence.add(
                editor,
                claim,
                List.of(new Upload(
                        "ledger-%s.csv".formatted(period.last()),
                        "what,pounds\nAll costs of the project,%d\n"
                                .formatted(pounds)
                                .getBytes(StandardCharsets.UTF_8))));
        return claim;
    }

    private void verified(String claim) {
        done(claims.verify(personas.actor("officer"), claim, "The extract of the ledger shows every pound of it."));
        saved.flush();
    }

    /// Authorises all that was verified, sends it to the bank and notes that it was paid.
    private void pay(LocalDate on) {
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

    private AwardReference award(String project) {
        return db.sql("""
                        select a.reference from award a join project p on p.id = a.project_id where p.title = :project
                        order by a.reference limit 1""")
                .param("project", project)
                .query((row, _) -> AwardReference.of(row.getString(1)))
                .single();
    }

    private static String done(ClaimOutcome outcome) {
        if (outcome instanceof Done(var claim)) {
            return claim;
        }
        throw new IllegalStateException("The demonstration's claim was refused: " + outcome);
    }
}
