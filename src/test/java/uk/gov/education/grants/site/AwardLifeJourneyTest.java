package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.profile;
import static uk.gov.education.grants.shared.Money.pounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.DirectProposal;
import uk.gov.education.grants.award.ProposalService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.OpenHouse;
import uk.gov.education.grants.support.PersonAtBrowser;
import uk.gov.education.grants.support.World;

/// One award from its offer to its close, by four people in four windows, over two financial years: £50,000 to a
/// charity, of which £48,000 are claimed and £47,000.01 are spent. At each step the page of the ledger, the page of the
/// award and the file of the ledger say the same to the penny.
@OpenHouse
class AwardLifeJourneyTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 30);
    private static final String PASSWORD = "a long password";

    @LocalServerPort
    int port;

    @Autowired
    Awarding awarding;

    @Autowired
    ProposalService proposals;

    @Autowired
    ApprovalService approvals;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private final List<PersonAtBrowser> windows = new ArrayList<>();

    private String award;
    private PersonAtBrowser olu;
    private PersonAtBrowser fiona;
    private PersonAtBrowser eve;
    private PersonAtBrowser cora;

    @AfterEach
    void everybodyGoesHome() {
        windows.forEach(PersonAtBrowser::close);
        clock.reset();
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @ValueSource(booleans = {true, false})
    void fourPeopleTakeAnAwardFromItsOfferToItsClose(boolean javaScript) {
        var charity = new World(db).charity("Families first");
        var reference = approved(charity);
        award = "/awards/" + reference;
        olu = somebody("Olu", Role.OFFICER, null, javaScript);
        fiona = somebody("Fiona", Role.FINANCE, null, javaScript);
        eve = somebody("Eve", Role.BID_EDITOR, charity, javaScript);
        cora = somebody("Cora", Role.CERTIFIER, charity, javaScript);

        itIsOfferedAndAccepted();
        theBooksSay("£50,000", "£0", "£0");

        clock.setTo(FEBRUARY);
        theCharitySaysWhereItIsPaid(charity, javaScript ? "00012345" : "00054321");
        olu.goTo(award + "/case").press("Record that the work has begun");

        clock.setTo(LocalDate.of(2027, 4, 6));
        aReturnIsSentAndAccepted("2026-27-q4", true);
        aClaimIsPaid(FEBRUARY, LocalDate.of(2027, 3, 31), "18,000", "£17,100", "£32,900", "£17,100");
        whatIsLeftOfTheFirstYearLapses();
        theBooksSay("£30,900", "£0", "£17,100");

        clock.setTo(LocalDate.of(2027, 7, 5));
        aReturnIsSentAndAccepted("2027-28-q1", false);
        aClaimIsPaid(LocalDate.of(2027, 4, 1), LAST_DAY, "30,000", "£28,500", "£2,400", "£45,600");
        theBooksSay("£2,400", "£0", "£45,600");

        anEvaluationIsPublished(reference);
        theFinalClaimIsMade();
        theBooksAreSetStraight();
        theBooksSay("£1,400.01", "£0", "£45,600");
        whatWasVerifiedIsPaid("£0", "£1,400.01", "£47,000.01");
        fiona.goTo(award + "/closing")
                .choose("I have read the figures: £47,000.01 was promised, paid and spent")
                .press("Close the award")
                .reads("Every pound that was promised is paid and spent, or was released.");
        theBooksSay("£0", "£0", "£47,000.01");
        cora.goTo(award + "/closing").reads("Closed").doesNotRead("Close the award");
    }

    private AwardReference approved(UUID charity) {
        awarding.dueDiligence(charity, LocalDate.of(2027, 11, 30));
        var proposal = new DirectProposal(
                awarding.project(charity, "Families first"),
                charity,
                new AwardTerms(
                        AwardKind.PILOT,
                        new Period(FEBRUARY, LAST_DAY),
                        profile(pounds(20_000), pounds(30_000)),
                        PaymentRoute.SECTION_14,
                        "To work with more families",
                        Set.of()),
                "Nobody else does this work.");
        var reference =
                ((Proposed) proposals.proposeDirect(OFFICER, awarding.round(pounds(1_000_000)), proposal)).award();
        approvals.approve(APPROVER, reference, "Good value");
        return reference;
    }

    private void itIsOfferedAndAccepted() {
        olu.goTo(award + "/inform").press("Offer the award");
        cora.goTo("/agreements")
                .follow("Families first")
                .press("Accept the offer")
                .choose("I have authority to accept this agreement")
                .type("name", "Cora")
                .press("Accept the offer")
                .reads("signed as “Cora”");
    }

    private void theCharitySaysWhereItIsPaid(UUID charity, String account) {
        var page = "/organisations/%s/bank-details"
                .formatted(db.sql("select org_id from organisation where id = :id")
                        .param("id", charity)
                        .query(String.class)
                        .single());
        cora.goTo(page)
                .type("name", "Families first")
                .type("sortCode", "12-34-56")
                .type("accountNumber", account)
                .press("Propose the account");
        fiona.goTo(page).choose("decision", "CONFIRM").press("Confirm the decision");
    }

    private void aReturnIsSentAndAccepted(String period, boolean goesOn) {
        var page = award + "/returns/" + period;
        eve.goTo(page + "/draft")
                .type("done", "Two workers began, and 40 families were met.")
                .type("spent-2026-27", "18000");
        if (goesOn) {
            eve.press("Save and ask a certifier");
        } else {
            eve.type("spent-2027-28", "30000").press("Save and ask a certifier");
        }
        cora.goTo(page + "/certification")
                .choose("This return is true")
                .type("name", "Cora")
                .press("Certify");
        olu.goTo(page + "/decision")
                .choose("answer", "ACCEPT")
                .press("Save the decision")
                .reads("Accepted");
    }

    /// @param payable what is not kept back of it
    /// @param left promised and neither paid nor on its way, afterwards
    /// @param paid of all claims, afterwards
    private void aClaimIsPaid(
            LocalDate first, LocalDate last, String amount, String payable, String left, String paid) {
        eve.goTo(award + "/claims/new")
                .typeDate("first", first)
                .typeDate("last", last)
                .press("Continue")
                .type("amount-1", amount)
                .press("Save");
        var claim = eve.address().replaceAll("/(amounts|documents)$", "");
        eve.goTo(claim + "/documents")
                .upload("files", "ledger.txt", "All costs of the project: " + amount)
                .reads("ledger.txt");
        cora.goTo(claim)
                .press("Submit the claim")
                .choose("The money was spent")
                .press("Submit the claim")
                .reads("Submitted");
        olu.goTo(claim)
                .press("Verify or query the claim")
                .choose("finding", "IN_ORDER")
                .type("words", "The ledger shows every pound of it.")
                .press("Confirm");
        whatWasVerifiedIsPaid(left, payable, paid);
    }

    /// Everything that waits is authorised, sent to the bank and paid.
    private void whatWasVerifiedIsPaid(String left, String together, String paid) {
        var before =
                fiona.goTo(award + "/ledger").totals("Where the money stands").get(2);
        for (var payment : waiting()) {
            fiona.goTo("/payments/" + payment)
                    .choose("I have read the figures and authorise")
                    .press("Authorise");
        }
        theBooksSay(left, together, before);
        fiona.goTo("/payments/files").press("Make the payment file");
        fiona.type(
                        "answer",
                        String.join(
                                "\n",
                                inFile().stream()
                                        .map(payment -> "%s,paid,%s,".formatted(payment, LocalDate.now(clock)))
                                        .toList()))
                .press("Read the answer")
                .press("Note it");
        theBooksSay(left, "£0", paid);
    }

    private List<String> waiting() {
        return payments("VERIFIED");
    }

    private List<String> inFile() {
        return payments("IN_FILE");
    }

    private List<String> payments(String status) {
        return db.sql("select reference from payment where status = :status order by reference")
                .param("status", status)
                .query(String.class)
                .list();
    }

    private void whatIsLeftOfTheFirstYearLapses() {
        var programme = db.sql(
                        "select p.code from programme p join award a on a.programme_id = p.id where '/awards/' || a.reference = :award")
                .param("award", award)
                .query(String.class)
                .single();
        fiona.goTo("/programmes/%s/year-end/2026-27".formatted(programme))
                .reads("£2,000 lapses.")
                .press("Let it lapse")
                .press("Let it lapse");
    }

    /// Evaluations have a journey of their own.
    private void anEvaluationIsPublished(AwardReference reference) {
        db.sql("""
                        insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                            evidence_level, status, status_since, plan, report_url, published_on)
                        select gen_random_uuid(), 0, 'EV-2027-000' || (select count(*) + 1 from evaluation), a.project_id, 'Does it help families?', :evaluator,
                            'MIXED_METHODS', 3, 'PUBLISHED', now(), '', 'https://www.gov.uk/report', date '2027-07-01'
                        from award a where a.reference = :award""")
                .param("evaluator", new World(db).charity("Evaluators"))
                .param("award", reference.text())
                .update();
    }

    private void theFinalClaimIsMade() {
        cora.goTo("/work").reads("Make the final claim");
        cora.goTo(award + "/closing")
                .press("Make the final claim")
                .type("spent", "47,000.01")
                .type("achieved", "40 families stayed together.")
                .choose("I certify for Families first")
                .type("name", "Cora")
                .press("Sign and send")
                .reads("as “Cora”");
    }

    private void theBooksAreSetStraight() {
        olu.goTo(award + "/closing")
                .reads("£999.99, which the programme may promise again")
                .press("Set the books straight")
                .choose("decision", "RECONCILE")
                .type("words", "The certificate agrees with the accounts.")
                .press("Confirm")
                .reads("Reconciled");
    }

    /// @param promised and neither paid nor on its way
    private void theBooksSay(String promised, String onItsWay, String paid) {
        assertThat(olu.goTo(award + "/ledger").totals("Where the money stands"))
                .as("the page of the ledger")
                .containsExactly(promised, onItsWay, paid);
        var closing = olu.goTo(award + "/closing").totals("Money of the award");
        assertThat(List.of(closing.get(4), closing.get(1), closing.get(2)))
                .as("the page of the award")
                .containsExactly(promised, onItsWay, paid);
        var accounts = new HashMap<String, BigDecimal>();
        for (var line : CsvText.table(olu.download(award + "/ledger.csv"))) {
            var amount = new BigDecimal(line.get("amount"));
            accounts.merge(line.get("taken_from"), amount.negate(), BigDecimal::add);
            accounts.merge(line.get("put_into"), amount, BigDecimal::add);
        }
        assertThat(List.of("PROMISED", "AUTHORISED", "PAID"))
                .as("the file of the ledger")
                .extracting(account -> money(accounts.getOrDefault(account, BigDecimal.ZERO)))
                .containsExactly(promised, onItsWay, paid);
    }

    private static String money(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact()).toString();
    }

    private PersonAtBrowser somebody(String name, Role role, @Nullable UUID organisation, boolean javaScript) {
        var username = name.toLowerCase(Locale.UK) + ".of.award.%s@example.org".formatted(javaScript ? "one" : "two");
        var id = people.add(Actor.SERVICE, username, name, PASSWORD);
        people.grant(Actor.SERVICE, id, role, organisation, null);
        var person = PersonAtBrowser.signedIn(username, PASSWORD, "http://localhost:" + port, javaScript);
        windows.add(person);
        return person;
    }
}
