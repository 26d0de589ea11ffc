package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.closing.Certificate;
import uk.gov.education.grants.closing.ClosingService;
import uk.gov.education.grants.closing.FinalFigures;
import uk.gov.education.grants.closing.ReturnedMoneyService;
import uk.gov.education.grants.closing.ReturnedMoneyService.Receipt;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.payment.BankAccount;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;

/// Awards at their end: Pause is closed, and what was kept back of its claims is paid, since its evaluation was
/// published; Family Safeguarding gave back a little and waits to be closed; Lifelong Links has made its final claim.
/// What was really paid was not published: the amounts are the demonstration's.
@Component
@Profile("demo")
class EndsOf2020 {

    private static final LocalDate MAY = LocalDate.of(2020, 5, 11);
    private static final Money NOT_SPENT = Money.pounds(1_250);

    private final MoneyOut money;
    private final Personas personas;
    private final DueDiligenceService dueDiligence;
    private final ClosingService closings;
    private final ReturnedMoneyService receipts;
    private final MovableClock clock;
    private final EntityManager saved;

    EndsOf2020(
            MoneyOut money,
            Personas personas,
            DueDiligenceService dueDiligence,
            ClosingService closings,
            ReturnedMoneyService receipts,
            MovableClock clock,
            EntityManager saved) {
        this.money = money;
        this.personas = personas;
        this.dueDiligence = dueDiligence;
        this.closings = closings;
        this.receipts = receipts;
        this.clock = clock;
        this.saved = saved;
    }

    void make() {
        var pause = money.of("Pause");
        var hertfordshire = money.of("Family Safeguarding");
        var links = money.of("Lifelong Links");
        clock.setTo(LocalDate.of(2017, 3, 27));
        money.account(pause, new BankAccount("Pause, creating space", "00-00-03", "00024680"));
        money.account(hertfordshire, new BankAccount("Hertfordshire County Council", "00-00-04", "00013579"));
        money.account(links, new BankAccount("Family Rights Group", "00-00-05", "00011223"));
        for (var year : List.of(2016, 2017, 2018, 2019)) {
            pay(new FinancialYear(year), pause, hertfordshire, links);
        }
        clock.setTo(MAY);
        close(pause);
        giveBack(hertfordshire);
        sign(links, Money.ZERO);
    }

    /// The money of one year, at its end: what was spent is claimed, and instalments have come due quarter by quarter.
    private void pay(FinancialYear year, PayableAward pause, PayableAward hertfordshire, PayableAward links) {
        clock.setTo(year.lastDay().plusDays(9));
        for (var award : List.of(pause, hertfordshire, links)) {
            dueDiligence.record(
                    personas.actor("officer"),
                    award.lead(),
                    year.lastDay().plusYears(1),
                    DueDiligenceRating.LOW,
                    "Checked for the demonstration: accounts, governance and fraud register.");
        }
        saved.flush();
        claim(pause, year);
        claim(links, year);
        if (year.startsIn() > 2016) {
            var first = 4 * (year.startsIn() - 2017) + 1;
            for (var number = first; number < first + 4; number++) {
                money.instalment(hertfordshire, number);
            }
        }
        money.pay(LocalDate.now(clock).plusDays(4));
    }

    private void claim(PayableAward award, FinancialYear year) {
        var promised = figures(award).years().stream()
                .filter(each -> each.year().equals(year))
                .map(FinalFigures.Year::promised)
                .findFirst();
        promised.ifPresent(
                amount -> money.verified(money.claim(award, new Period(year.firstDay(), year.lastDay()), amount)));
    }

    private void close(PayableAward pause) {
        sign(pause, Money.ZERO);
        reconcile(pause);
        money.pay(MAY.plusDays(4));
        done(closings.close(personas.actor("finance"), pause.reference()));
        saved.flush();
    }

    private void giveBack(PayableAward hertfordshire) {
        sign(hertfordshire, NOT_SPENT);
        reconcile(hertfordshire);
        var year = figures(hertfordshire).years().getLast().year();
        receipts.note(
                personas.actor("finance"),
                hertfordshire.reference(),
                new Receipt(year, NOT_SPENT, MAY, "FS UNSPENT 1920", "The last training day was called off."));
        saved.flush();
    }

    private void sign(PayableAward award, Money notSpent) {
        var certifier = personas.certifierOf(award.lead());
        var figures = figures(award);
        done(closings.sign(
                certifier,
                award.reference(),
                new Certificate(
                        figures.paid().plus(figures.keptBack()).minus(notSpent),
                        "Written for the demonstration: the work was done as agreed, and what was learned was shared.",
                        certifier.name())));
        saved.flush();
    }

    private void reconcile(PayableAward award) {
        done(closings.reconcile(
                personas.actor("officer"), award.reference(), "The certificate agrees with the accounts."));
        saved.flush();
    }

    private FinalFigures figures(PayableAward award) {
        return closings.show(personas.actor("officer"), award.reference()).figures();
    }

    private static void done(List<String> inTheWay) {
        if (!inTheWay.isEmpty()) {
            throw new IllegalStateException("An award of the demonstration cannot end: " + inTheWay);
        }
    }
}
