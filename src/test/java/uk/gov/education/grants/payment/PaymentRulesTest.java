package uk.gov.education.grants.payment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.payment.PaymentRequest.Authoriser;
import uk.gov.education.grants.payment.PaymentRequest.Need;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// Each rule of payments: what keeps it, what breaks it, and the sentence that says so. The handbook is made of
/// the same examples: where the committed file differs this test fails and writes it anew.
class PaymentRulesTest {

    private static final Path HANDBOOK = Path.of("src/docs/payment-rules.md");
    private static final LocalDate TODAY = LocalDate.of(2027, 7, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 30);
    private static final FinancialYear YEAR = FinancialYear.of(TODAY);
    private static final Need SPENT = new Need.Spent(pounds(10_000), pounds(500), LAST_DAY, 2);

    /// A payment of £9,500 that is in order.
    private static final PaymentRequest IN_ORDER = new PaymentRequest(
            Optional.of(LocalDate.of(2027, 1, 4)),
            AwardStatus.LIVE,
            pounds(9_500),
            YEAR,
            new AwardBalance(List.of(
                    new AwardBalance.Year(YEAR, pounds(60_000), pounds(20_000), pounds(30_500)),
                    new AwardBalance.Year(new FinancialYear(2028), pounds(30_000), Money.ZERO, Money.ZERO))),
            SPENT,
            Percent.of(5),
            Authoriser.APART,
            Optional.of(TODAY),
            Optional.of(TODAY),
            TODAY);

    private static final Map<String, PaymentRequest> BREACHES = Map.of(
            "PR-01", in(Optional.empty(), AwardStatus.OFFERED),
            "PR-02", of(pounds(9_501), SPENT),
            "PR-03", of(pounds(9_500), new Need.Due(2, LocalDate.of(2027, 10, 1))),
            "PR-04", by(new Authoriser(true, false, false, false)),
            "PR-05", of(pounds(9_500), new Need.Spent(pounds(9_999), pounds(499), LAST_DAY, 2)),
            "PR-08", accountUsableFrom(Optional.of(LocalDate.of(2027, 7, 12))),
            "FR-21", checkedUntil(Optional.of(LocalDate.of(2027, 6, 30))));

    static List<PaymentRule> rules() {
        return PaymentRule.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsKeptByAPaymentInOrderAndBrokenForAReasonThatReadsAsASentence(PaymentRule rule) {
        assertThat(rule.breachIn(IN_ORDER)).isEmpty();
        assertThat(rule.breachIn(BREACHES.get(rule.code())))
                .hasValueSatisfying(why -> assertThat(why).matches("[\\p{Lu}\\d].*\\."));
        assertThat(rule.statement()).matches("\\p{Lu}.*\\.");
    }

    @Test
    void nothingIsPaidBeforeTheAwardIsLive() {
        assertThat(new AcceptedAgreement().breachIn(in(IN_ORDER.acceptedOn(), AwardStatus.ACCEPTED)))
                .hasValue("The agreement is accepted, but the award is \"Accepted\" and not live.");
    }

    @Test
    void oneYearsMoneyDoesNotPayForAnother() {
        assertThat(new WithinPromise().breachIn(of(pounds(9_500), SPENT))).isEmpty();
        assertThat(new WithinPromise().breachIn(of(pounds(10_000), SPENT)))
                .as("although the year after has £30,000")
                .hasValue("2027-28 has £9,500 left of £60,000, so £10,000 is £500 too much.");
    }

    @Test
    void anInstalmentIsPaidFromItsDayOnAndAClaimOnlyForWhatIsShown() {
        var rule = new NotInAdvance();
        assertThat(rule.breachIn(of(pounds(9_500), new Need.Due(1, TODAY)))).isEmpty();
        assertThat(rule.breachIn(of(pounds(9_500), new Need.Due(1, TODAY.plusDays(1)))))
                .hasValue("Instalment 1 is due on 11 July 2027, in 1 day.");
        assertThat(rule.breachIn(of(pounds(9_500), new Need.Spent(pounds(10_000), pounds(500), LAST_DAY, 0))))
                .hasValue("No document shows how the £10,000 were spent.");
        assertThat(rule.breachIn(of(pounds(9_500), new Need.Spent(pounds(10_000), pounds(500), TODAY.plusDays(1), 1))))
                .hasValue("The claim runs until 11 July 2027, which is not over.");
    }

    @Test
    void nobodyWithAnotherPartInItAuthorises() {
        var rule = new SeparateAuthoriser();
        assertThat(rule.breachIn(by(new Authoriser(false, true, false, false))))
                .hasValue("You verified this payment, so another finance officer has to authorise it.");
        assertThat(rule.breachIn(by(new Authoriser(false, false, true, false)))).isPresent();
        assertThat(rule.breachIn(by(new Authoriser(false, false, false, true))))
                .hasValue("You belong to the payee, so another finance officer has to authorise it.");
    }

    @Test
    void theOddPennyIsKeptBack() {
        assertThat(ShareKeptBack.keptBack(Percent.of(5), new Money(101))).isEqualTo(new Money(6));
        assertThat(ShareKeptBack.keptBack(Percent.of(0), pounds(100))).isEqualTo(Money.ZERO);
        assertThat(new ShareKeptBack().breachIn(of(pounds(9_500), new Need.Due(1, TODAY))))
                .as("nothing is kept back of an instalment")
                .isEmpty();
    }

    @Test
    void whatIsKeptBackIsPaidAfterTheFinalClaimAndAnEvaluation() {
        var rule = new ShareKeptBack();
        assertThat(rule.breachIn(of(pounds(500), new Need.KeptBack(Optional.empty(), Optional.of(TODAY)))))
                .hasValue("The final claim is not certified.");
        assertThat(rule.breachIn(of(pounds(500), new Need.KeptBack(Optional.of(TODAY), Optional.empty()))))
                .hasValue("No evaluation of the project was published since the award began.");
        var inOrder = new Need.KeptBack(Optional.of(TODAY), Optional.of(TODAY));
        assertThat(rule.breachIn(of(pounds(500), inOrder))).isEmpty();
        assertThat(new AcceptedAgreement().breachIn(of(pounds(500), inOrder)))
                .as("while the books are not set straight")
                .isPresent();
    }

    @Test
    void thePayeeIsCheckedUpToAndOnTheLastDay() {
        var rule = new CheckedPayee();
        assertThat(rule.breachIn(checkedUntil(Optional.of(TODAY)))).isEmpty();
        assertThat(rule.breachIn(checkedUntil(Optional.of(TODAY.minusDays(1)))))
                .hasValue("Due diligence ran out on 9 July 2027, 1 day ago.");
        assertThat(rule.breachIn(checkedUntil(Optional.empty()))).hasValue("No due diligence has been done.");
    }

    @Test
    void moneyGoesOnlyToAnAccountThatWasConfirmedSomeDaysAgo() {
        var rule = new ConfirmedBankDetails();
        assertThat(rule.breachIn(accountUsableFrom(Optional.of(TODAY)))).isEmpty();
        assertThat(rule.breachIn(accountUsableFrom(Optional.of(TODAY.plusDays(1)))))
                .hasValue(
                        "The bank details of the payee were confirmed lately and can be used from 11 July 2027 on, in 1 day.");
        assertThat(rule.breachIn(accountUsableFrom(Optional.empty())))
                .hasValue("No bank details of the payee are confirmed.");
    }

    @Test
    void theHandbookSaysWhatTheRulesSay() throws IOException {
        assertThat(PaymentRule.ALL.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(PaymentRule.class.getPermittedSubclasses());
        var committed = Files.exists(HANDBOOK) ? Files.readString(HANDBOOK) : "";
        var written = handbook();
        if (!committed.equals(written)) {
            Files.writeString(HANDBOOK, written);
        }
        assertThat(committed)
                .as("%s did not say what the rules say. It is written anew: read it and commit it.", HANDBOOK)
                .isEqualTo(written);
    }

    private static String handbook() {
        return """
                # Payment rules

                Written by `PaymentRulesTest` from the rules themselves: do not edit by hand.

                A finance officer authorises a payment. In that moment every rule is looked at with the figures of the ledger, while
                nobody else moves money of the award. None of these rules can be set aside. PR-06 belongs to the end of a year; PR-07,
                and whatever else stops all payments of an award for a time, is a `PaymentStop`.

                | Code | Rule | Sentence | When it is broken |
                |---|---|---|---|
                %s
                """.formatted(PaymentRule.ALL.stream()
                .map(rule -> "| %s | %s | %s | %s |"
                        .formatted(
                                rule.code(),
                                rule.title(),
                                rule.statement(),
                                rule.breachIn(BREACHES.get(rule.code())).orElseThrow()))
                .collect(joining("\n")));
    }

    private static PaymentRequest in(Optional<LocalDate> acceptedOn, AwardStatus status) {
        return request(acceptedOn, status, pounds(9_500), SPENT, Authoriser.APART, Optional.of(TODAY));
    }

    private static PaymentRequest of(Money amount, Need need) {
        return request(IN_ORDER.acceptedOn(), AwardStatus.LIVE, amount, need, Authoriser.APART, Optional.of(TODAY));
    }

    private static PaymentRequest by(Authoriser authoriser) {
        return request(IN_ORDER.acceptedOn(), AwardStatus.LIVE, pounds(9_500), SPENT, authoriser, Optional.of(TODAY));
    }

    private static PaymentRequest checkedUntil(Optional<LocalDate> day) {
        return request(IN_ORDER.acceptedOn(), AwardStatus.LIVE, pounds(9_500), SPENT, Authoriser.APART, day);
    }

    private static PaymentRequest request(
            Optional<LocalDate> acceptedOn,
            AwardStatus status,
            Money amount,
            Need need,
            Authoriser authoriser,
            Optional<LocalDate> checkedUntil) {
        return new PaymentRequest(
                acceptedOn,
                status,
                amount,
                YEAR,
                IN_ORDER.balance(),
                need,
                Percent.of(5),
                authoriser,
                checkedUntil,
                IN_ORDER.accountUsableFrom(),
                TODAY);
    }

    private static PaymentRequest accountUsableFrom(Optional<LocalDate> day) {
        return new PaymentRequest(
                IN_ORDER.acceptedOn(),
                AwardStatus.LIVE,
                pounds(9_500),
                YEAR,
                IN_ORDER.balance(),
                SPENT,
                Percent.of(5),
                Authoriser.APART,
                Optional.of(TODAY),
                day,
                TODAY);
    }
}
