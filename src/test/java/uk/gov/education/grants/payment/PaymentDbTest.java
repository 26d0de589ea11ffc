package uk.gov.education.grants.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;
import static uk.gov.education.grants.payment.Paying.FINANCE;
import static uk.gov.education.grants.payment.Paying.JULY;
import static uk.gov.education.grants.payment.Paying.OTHER_FINANCE;
import static uk.gov.education.grants.payment.Paying.QUARTER;
import static uk.gov.education.grants.payment.Paying.memberOf;
import static uk.gov.education.grants.shared.Money.pounds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.ledger.Ledger;
import uk.gov.education.grants.payment.AuthoriseOutcome.Authorised;
import uk.gov.education.grants.payment.AuthoriseOutcome.NotPayable;
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.payment.ClaimOutcome.Refused;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The life of a claim and of an instalment, from what was spent to what is paid, on a real database.
@WholeHouse
@Transactional
class PaymentDbTest {

    private static final FinancialYear YEAR = FinancialYear.of(JULY);

    @Autowired
    Paying paying;

    @Autowired
    Awarding awarding;

    @Autowired
    ClaimService claims;

    @Autowired
    PaymentService payments;

    @Autowired
    PaymentFileService files;

    @Autowired
    BankDetailsService bankDetails;

    @Autowired
    PayableAwards awards;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private UUID charity;
    private Actor editor;
    private Actor certifier;
    private AwardReference award;

    @BeforeEach
    void aLiveAwardToACharityInJuly() {
        charity = new World(db).charity("Pause");
        editor = memberOf(charity, "Ed Editor", Role.BID_EDITOR);
        certifier = memberOf(charity, "Cora Certifier", Role.CERTIFIER);
        award = paying.liveUnderSection14(charity);
        clock.setTo(JULY);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aClaimGoesFromWhatWasSpentToMoneyOnItsWay() {
        var claim = ((Done) claims.start(editor, award, QUARTER)).claim();
        assertThat(claims.change(editor, claim, List.of(pounds(9_000), new Money(100_001))))
                .isInstanceOf(Done.class);
        assertThat(claims.submit(certifier, claim, new Money(1_000_001), ""))
                .as("without a document")
                .isEqualTo(new Refused(List.of(
                        new Objection("", "Add at least one document that shows how the £10,000.01 were spent"))));
        paying.attach(editor, claim);
        assertThat(claims.submit(certifier, claim, new Money(1_000_001), "")).isInstanceOf(Done.class);
        claims.query(OFFICER, claim, "What is the travel for?");
        assertThatThrownBy(() -> claims.verify(OFFICER, claim, "In order")).isInstanceOf(Conflict.class);
        claims.submit(certifier, claim, new Money(1_000_001), "Visits to families.");
        assertThat(claims.verify(OFFICER, claim, "The ledger shows it")).isInstanceOf(Done.class);

        var payment = paymentOf(claim);
        assertThat(payment.amount()).as("5% is kept back, and the odd penny").isEqualTo(pounds(9_500));
        assertThat(claims.show(editor, claim).keptBackSoFar()).isEqualTo(new Money(50_001));
        assertThat(payments.authorise(FINANCE, payment.reference())).isEqualTo(new Authorised(payment.reference()));
        assertThat(claims.show(certifier, claim).status()).isEqualTo(ClaimStatus.AUTHORISED);
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(60_000), pounds(9_500), Money.ZERO));
        assertThat(claims.ofOurs(editor).awards()).singleElement().satisfies(ours -> {
            assertThat(ours.years().getFirst().left()).isEqualTo(new Money(4_999_999));
            assertThat(ours.keptBack()).isEqualTo(new Money(50_001));
        });
        assertThatThrownBy(() -> payments.authorise(FINANCE, payment.reference()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void moreThanALineOrTheYearHasLeftIsRefusedWithTheFiguresAndNothingIsSaved() {
        paying.submitted(editor, certifier, award, pounds(30_000), pounds(15_000));
        var second = ((Done) claims.start(editor, award, new Period(JULY, JULY))).claim();
        assertThat(claims.change(editor, second, List.of(pounds(10_000), pounds(5_001))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .extracting(Objection::why)
                                .containsExactly(
                                        "Travel: £5,001 is £1 too much. £20,000 is agreed and £15,000 was claimed before",
                                        "The claim of £15,001 is £1 too much for 2027-28. The award has £60,000 for that year and £45,000 was claimed before"));
        assertThat(claims.show(editor, second).figures().claimed()).isEqualTo(Money.ZERO);
    }

    @Test
    void aClaimIsOfOneYearAndOfWhatWasSpent() {
        assertThat(claims.start(editor, award, new Period(LocalDate.of(2027, 3, 1), JULY)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .extracting(Objection::why)
                                .containsExactly("A claim is of one financial year: 2026-27 ends on 31 March 2027"));
        assertThat(claims.start(editor, award, new Period(JULY, JULY.plusDays(1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void claimingVerifyingAndAuthorisingIsDoneByThreePersons() {
        var both = memberOf(charity, "Bo Both", Role.BID_EDITOR, Role.CERTIFIER);
        var claim = ((Done) claims.start(both, award, QUARTER)).claim();
        claims.change(editor, claim, List.of(pounds(1_000), pounds(0)));
        paying.attach(editor, claim);
        assertThatThrownBy(() -> claims.submit(both, claim, pounds(1_000), ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("You have prepared this claim, so another certifier has to submit it.");
        claims.submit(certifier, claim, pounds(1_000), "");
        assertThatThrownBy(() -> claims.verify(certifier, claim, "Mine")).isInstanceOf(NotAllowed.class);
        claims.verify(OFFICER, claim, "In order");
        var payment = paymentOf(claim).reference();
        assertThatThrownBy(() -> payments.authorise(OTHER_OFFICER, payment)).isInstanceOf(NotAllowed.class);
        for (var notApart :
                List.of(as(OFFICER, Role.FINANCE), as(APPROVER, Role.FINANCE), as(certifier, Role.FINANCE))) {
            assertThat(payments.authorise(notApart, payment))
                    .as(notApart.name())
                    .isInstanceOfSatisfying(
                            NotPayable.class,
                            refused -> assertThat(refused.broken())
                                    .extracting(RuleLine::code)
                                    .containsExactly("PR-04"));
        }
        assertThat(payments.authorise(FINANCE, payment)).isInstanceOf(Authorised.class);
    }

    @Test
    void theDatabaseItselfKeepsThePersonsApart() {
        var claim = paying.submitted(editor, certifier, award, pounds(1_000), pounds(0));
        claims.verify(OFFICER, claim, "In order");
        assertRefused(
                "update payment set status = 'AUTHORISED', authorised_by = '%s', authorised_by_name = 'x', authorised_at = now()"
                        .formatted(APPROVER.person()),
                "does not authorise its payment");
        assertRefused(
                "update claim set submitted_by = '%s'".formatted(editor.person()),
                "claim_is_submitted_by_another_person");
    }

    @Test
    void nobodyElseLearnsOfAClaim() {
        var claim = paying.submitted(editor, certifier, award, pounds(1_000), pounds(0));
        var stranger = memberOf(awarding.council("Calderdale"), "Carol Dean", Role.CERTIFIER, Role.BID_EDITOR);
        assertThatThrownBy(() -> claims.show(stranger, claim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claims.toStart(stranger, award)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> payments.waiting(editor)).isInstanceOf(NotFound.class);
        assertThat(claims.ofOurs(stranger).awards()).isEmpty();
    }

    @Test
    void anInstalmentIsVerifiedFromItsDayOnAndOnce() {
        var council = paying.liveUnderSection31(awarding.council("Hackney"));
        assertThatThrownBy(() -> payments.verify(OFFICER, council, 3, "Early"))
                .isInstanceOf(Conflict.class)
                .hasMessage("Instalment 3 is due on 1 October 2027 and not before.");
        payments.verify(OFFICER, council, 1, "Its conditions are met");
        assertThatThrownBy(() -> payments.verify(OTHER_OFFICER, council, 1, "Once more"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("has payment PAY-2027-");
        var waiting = payments.waiting(FINANCE);
        assertThat(waiting.instalments())
                .filteredOn(row -> row.award().equals(council.text()))
                .extracting(InstalmentRow::number, InstalmentRow::hasCome)
                .containsExactly(tuple(2, true), tuple(3, false));
        var payment = waiting.toAuthorise().getLast();
        assertThat(payment.amount()).isEqualTo(pounds(25_000));
        assertThat(payments.authorise(FINANCE, payment.reference()))
                .as("to an account that was confirmed today")
                .isInstanceOfSatisfying(
                        NotPayable.class,
                        refused -> assertThat(refused.broken())
                                .extracting(RuleLine::code)
                                .containsExactly("PR-08"));
        clock.setTo(JULY.plusDays(BankDetailsService.DAYS_OF_PAUSE));
        assertThat(payments.authorise(FINANCE, payment.reference())).isInstanceOf(Authorised.class);
    }

    @Test
    void nothingIsPaidToAPayeeWhoseDueDiligenceHasRunOut() {
        var claim = paying.submitted(editor, certifier, award, pounds(1_000), pounds(0));
        claims.verify(OFFICER, claim, "In order");
        clock.setTo(LocalDate.of(2027, 12, 1));
        assertThat(payments.authorise(FINANCE, paymentOf(claim).reference()))
                .isInstanceOfSatisfying(
                        NotPayable.class,
                        refused -> assertThat(refused.broken())
                                .extracting(RuleLine::breach)
                                .containsExactly("Due diligence ran out on 30 November 2027, 1 day ago."));
        assertThat(balance().authorised()).isEqualTo(Money.ZERO);
    }

    @Test
    void aFileIsKeptByteForByteAndItsPaymentsAreInNoOther() throws IOException {
        var payment = authorised();
        var number = files.make(FINANCE);
        var sent = contents(number);
        assertThat(sent)
                .isEqualTo("payment_reference,payee_name,sort_code,account_number,amount,narrative\r\n" + payment
                        + ",\"Pause, creating space\",12-34-56,00012345,950.00,DfE grant " + award + "\r\n");
        bankDetails.propose(certifier, payee(), new BankAccount("Other", "65-43-21", "87654321"));
        assertThat(contents(number)).isEqualTo(sent);
        assertThat(files.show(FINANCE, number).isWhole()).isTrue();
        assertThatThrownBy(() -> files.make(FINANCE))
                .isInstanceOf(Conflict.class)
                .hasMessage("No authorised payment waits for a file.");
        assertThatThrownBy(() -> files.contents(OFFICER, number)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.sql("update payment_file set payments = 2").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatTheBankDidIsNotedOnceAndAPaymentThatFailedIsPaidAgain() {
        var payment = authorised();
        var first = files.make(FINANCE);
        var answer =
                "payment_reference,result,date,reason\n%s,failed,2027-07-10,\"Account closed, 2 July\"\nPAY-1,paid,2027-07-10"
                        .formatted(payment);
        assertThat(files.preview(FINANCE, first, answer))
                .extracting(BankResult::problem)
                .containsExactly(null, "There is no such payment in this file");
        assertThat(files.note(FINANCE, first, answer)).isEqualTo(1);
        assertThat(files.note(FINANCE, first, answer)).as("once more").isZero();
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(60_000), Money.ZERO, Money.ZERO));
        assertThat(payments.waiting(FINANCE).failed())
                .singleElement()
                .satisfies(row -> assertThat(row.failedBecause()).isEqualTo("Account closed, 2 July"));
    }

    @Test
    void aPaymentThatFailedIsAuthorisedSentAndPaidOnceMore() {
        var payment = authorised();
        files.make(FINANCE);
        payments.settle(FINANCE, payment, false, JULY, "Account closed");
        var again = payments.again(FINANCE, payment);
        assertThat(payments.authorise(FINANCE, again)).isEqualTo(new Authorised(again));
        files.make(FINANCE);
        payments.settle(FINANCE, again, true, JULY, "");
        assertThat(balance()).isEqualTo(new AwardBalance.Year(YEAR, pounds(60_000), Money.ZERO, pounds(950)));
        assertThatThrownBy(() -> payments.settle(FINANCE, again, false, JULY, "No"))
                .isInstanceOf(Conflict.class);
        assertThat(claims.ofOurs(editor).claims())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(ClaimStatus.PAID));
    }

    @Test
    void anAccountIsConfirmedByAnotherPersonAndUsedAfterAPause() {
        bankDetails.propose(certifier, payee(), new BankAccount("Pause", "65-43-21", "87654321"));
        assertThatThrownBy(() -> bankDetails.confirm(as(certifier, Role.FINANCE), payee()))
                .isInstanceOf(NotAllowed.class);
        assertThat(bankDetails.show(FINANCE, payee()).accounts().getFirst().accountNumber())
                .as("for who decides")
                .isEqualTo("87654321");
        bankDetails.confirm(FINANCE, payee());
        assertThat(bankDetails.show(certifier, payee()).accounts())
                .extracting(BankDetailsRow::accountNumber)
                .containsExactly("ending 4321", "ending 2345");
        authorised();
        assertThat(accountOf(files.make(FINANCE))).as("in the pause").isEqualTo("00012345");
        assertThat(db.sql("select count(*) from audit_entry where sentence like '%87654321%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountOfTwoOrganisationsIsConfirmedByTwoFinanceOfficers() {
        var other = new World(db).charity("Other charity");
        var orgId = "GB-CHC-" + other;
        bankDetails.propose(
                memberOf(other, "Olga Certifier", Role.CERTIFIER),
                orgId,
                new BankAccount("Other", "12-34-56", "00012345"));
        assertThat(bankDetails.show(FINANCE, orgId).alsoOf()).containsExactly("Pause");
        assertThat(bankDetails.show(OFFICER, orgId).alsoOf())
                .as("for who does not decide")
                .isEmpty();

        bankDetails.confirm(FINANCE, orgId);
        assertThat(bankDetails.usableFrom(other)).as("after the first").isEmpty();
        assertThatThrownBy(() -> bankDetails.confirm(FINANCE, orgId)).isInstanceOf(NotAllowed.class);
        assertThat(bankDetails.show(FINANCE, orgId).accounts().getFirst().waits())
                .isTrue();
        bankDetails.confirm(OTHER_FINANCE, orgId);
        assertThat(bankDetails.usableFrom(other)).isPresent();
        assertThat(db.sql("select count(*) from audit_entry where subject = :subject and sentence like '%names too%'")
                        .param("subject", orgId)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theDatabaseItselfWantsTwoPersonsForTheAccountOfTwoOrganisations() {
        bankDetails.propose(certifier, payee(), new BankAccount("Pause", "65-43-21", "87654321"));
        assertRefused("""
                update bank_details set checked_by = '%1$s', checked_by_name = 'F', checked_at = now(), decided_by = '%1$s',
                    decided_by_name = 'F', decided_at = now(), usable_from = current_date
                where decided_by is null""".formatted(FINANCE.person()), "bank_details_are_checked_and_confirmed_by_two_persons");
    }

    private String authorised() {
        var claim = paying.submitted(editor, certifier, award, pounds(1_000), pounds(0));
        claims.verify(OFFICER, claim, "In order");
        var payment = paymentOf(claim).reference();
        assertThat(payments.authorise(FINANCE, payment)).isEqualTo(new Authorised(payment));
        return payment;
    }

    private String payee() {
        return awards.find(award).orElseThrow().leadOrgId();
    }

    private String contents(int file) throws IOException {
        var out = new ByteArrayOutputStream();
        files.contents(FINANCE, file).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String accountOf(int file) {
        return db.sql("""
                        select d.account_number from payment m join bank_details d on d.id = m.bank_details_id
                        where m.file_number = :file""").param("file", file).query(String.class).single();
    }

    private PaymentRow paymentOf(String claim) {
        return claims.show(OFFICER, claim).payments().getFirst();
    }

    private AwardBalance.Year balance() {
        return ledger.balanceOf(awards.find(award).orElseThrow().id()).in(YEAR);
    }

    private void assertRefused(String sql, String why) {
        db.sql("savepoint before").update();
        assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining(why);
        db.sql("rollback to savepoint before").update();
    }

    /// The same person with one more role.
    private static Actor as(Actor person, Role role) {
        var roles = new HashSet<>(person.roles());
        roles.add(new Actor.Standing(role, Optional.empty()));
        return new Actor(person.person(), person.name(), Set.copyOf(roles), person.approvalLimit());
    }
}
