package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

/// Awards at their end. Three are closed: of Pause what was kept back is paid, since its evaluation was published;
/// Family Safeguarding gave back a little; Northamptonshire spent it all. Firstline waits to be closed, and nothing of
/// its share is paid, since no evaluation was published. Lifelong Links has made its final claim. What was really paid
/// was not published: the amounts are the demonstration's.
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
        var firstline = money.of("Firstline");
        var links = money.of("Lifelong Links");
        var hertfordshire = money.of("Family Safeguarding");
        var northamptonshire = money.of("Northamptonshire children's trust");
        clock.setTo(LocalDate.of(2017, 3, 27));
        money.account(pause, new BankAccount("Pause, creating space", "00-00-03", "00024680"));
        money.account(firstline, new BankAccount("Frontline", "00-00-04", "00036912"));
        money.account(links, new BankAccount("Family Rights Group", "00-00-05", "00011223"));
        money.account(hertfordshire, new BankAccount("Hertfordshire County Council", "00-00-06", "00013579"));
        money.account(northamptonshire, new BankAccount("Northamptonshire County Council", "00-00-07", "00014916"));
        for (var year : List.of(2016, 2017, 2018, 2019)) {
            pay(new FinancialYear(year), List.of(pause, firstline, links), List.of(hertfordshire, northamptonshire));
        }
        clock.setTo(MAY);
        sign(pause, Money.ZERO);
        reconcile(pause);
        money.pay(MAY.plusDays(4));
        close(pause);
        sign(hertfordshire, NOT_SPENT);
        reconcile(hertfordshire);
        giveBack(hertfordshire);
        close(hertfordshire);
        sign(northamptonshire, Money.ZERO);
        reconcile(northamptonshire);
        close(northamptonshire);
        sign(firstline, Money.ZERO);
        reconcile(firstline);
        sign(links, Money.ZERO);
    }

    /// The money of one year, at its end: what was spent is claimed, and instalments have come due quarter by quarter.
    private void pay(FinancialYear year, List<PayableAward> claiming, List<PayableAward> byInstalments) {
        clock.setTo(year.lastDay().plusDays(9));
        Stream.of(claiming, byInstalments).flatMap(List::stream).forEach(award -> check(award, year));
        saved.flush();
        claiming.forEach(award -> claim(award, year));
        if (year.startsIn() > 2016) {
            var first = 4 * (year.startsIn() - 2017) + 1;
            for (var number = first; number < first + 4; number++) {
                for (var award : byInstalments) {
                    money.instalment(award, number);
                }
            }
        }
        money.pay(LocalDate.now(clock).plusDays(4));
    }

    private void check(PayableAward award, FinancialYear year) {
        dueDiligence.record(
                personas.actor("officer"),
                award.lead(),
                year.lastDay().plusYears(1),
                DueDiligenceRating.LOW,
                "Checked for the demonstration: accounts, governance and fraud register.");
    }

    private void claim(PayableAward award, FinancialYear year) {
        figures(award).years().stream()
                .filter(each -> each.year().equals(year))
                .forEach(each -> money.verified(
                        money.claim(award, new Period(year.firstDay(), year.lastDay()), each.promised())));
    }

    private void close(PayableAward award) {
        done(closings.close(personas.actor("finance"), award.reference()));
        saved.flush();
    }

    private void giveBack(PayableAward award) {
        var year = figures(award).years().getLast().year();
        receipts.note(
                personas.actor("finance"),
                award.reference(),
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
