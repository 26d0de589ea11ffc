package uk.gov.education.grants.demo;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.payment.BankAccount;
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

    private final MoneyOut money;
    private final MovableClock clock;

    PaymentsOf2017(MoneyOut money, MovableClock clock) {
        this.money = money;
        this.clock = clock;
    }

    void make() {
        clock.setTo(LocalDate.of(2017, 3, 27));
        money.account(money.of(COUNCIL), new BankAccount("London Borough of Hackney", "00-00-01", "00012345"));
        money.account(money.of(CHARITY), new BankAccount("The Fostering Network", "00-00-02", "00067890"));
        clock.setTo(LocalDate.of(2017, 4, 4));
        instalment(1);
        money.pay(LocalDate.of(2017, 4, 7));
        clock.setTo(LocalDate.of(2017, 7, 12));
        instalment(2);
        verified(new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 6, 30)), 284_615);
        money.pay(LocalDate.of(2017, 7, 17));
        clock.setTo(LocalDate.of(2017, 10, 11));
        instalment(3);
        verified(new Period(LocalDate.of(2017, 7, 1), LocalDate.of(2017, 9, 30)), 301_250);
        money.pay(LocalDate.of(2017, 10, 16));
    }

    /// Today one claim waits for an officer, another is a draft, and an instalment waits for a finance officer.
    void makeThatOfToday() {
        clock.reset();
        var award = money.of(CHARITY);
        money.claim(award, new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31)), Money.pounds(290_400));
        money.draft(award, new Period(LocalDate.of(2019, 10, 1), LocalDate.of(2019, 12, 31)), Money.pounds(276_900));
        instalment(4);
    }

    private void instalment(int number) {
        money.instalment(money.of(COUNCIL), number);
    }

    private void verified(Period period, long pounds) {
        money.verified(money.claim(money.of(CHARITY), period, Money.pounds(pounds)));
    }
}
