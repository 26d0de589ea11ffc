package uk.gov.education.grants.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.payment.Paying.JULY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.payment.Paying;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The pages on the way from what was spent to what is paid, as browsers get them.
@WholeHouse
@Transactional
class PaymentWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Paying paying;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private World world;
    private Actor editor;
    private AwardReference award;
    private Browser editors;
    private Browser certifiers;
    private Browser officers;
    private Browser clerks;

    @BeforeEach
    void aLiveAwardToACharityInJuly() {
        world = new World(db);
        UUID charity = world.charity("Pause");
        editor = world.memberOf(charity, "Ed Editor", Role.BID_EDITOR);
        editors = browserOf(editor);
        certifiers = browserOf(world.memberOf(charity, "Cora Certifier", Role.CERTIFIER));
        officers = browserOf(world.person("Olu Officer", Role.OFFICER));
        clerks = browserOf(world.person("Fay Finance", Role.FINANCE));
        award = paying.liveUnderSection14(charity);
        clock.setTo(JULY);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aClaimIsMadeQueriedVerifiedAuthorisedSentAndPaid() {
        assertThat(editors.page("/claims").expectFirst("main").text()).contains("2027-28 £60,000 £0 £0 £0 £0 £60,000");
        var days = new HashMap<>(Map.of("first-day", "1", "first-month", "4", "first-year", "2027"));
        days.putAll(Map.of("last-day", "11", "last-month", "7", "last-year", "2027"));
        assertThat(errorsOf(editors.refused("/awards/" + award + "/claims/new", days)))
                .containsExactly("The last day must not be after today: you claim what was spent");
        days.put("last-day", "30");
        days.put("last-month", "6");
        var started = editors.post("/awards/" + award + "/claims/new", days);
        assertThat(started).hasStatus(302);
        var amounts = String.valueOf(started.getResponse().getRedirectedUrl());
        var claim = amounts.replace("/amounts", "");
        assertThat(errorsOf(editors.refused(amounts, Map.of("amount-1", "1", "amount-2", "20,000.01"))))
                .containsExactly("Travel: £20,000.01 is £0.01 too much. £20,000 is agreed and £0 was claimed before");
        assertThat(editors.post(amounts, Map.of("amount-1", "9000", "amount-2", "1,000")))
                .hasRedirectedUrl(claim);
        paying.attach(editor, claim.replace("/claims/", ""));

        assertThat(editors.get(claim + "/submission")).hasStatus(403);
        assertThat(certifiers.page("/work").expectFirst("main").text()).contains("Submit the claim");
        assertThat(certifiers.post(claim + "/submission", Map.of("true", "yes", "seen", "9,999")))
                .as("another amount than there is")
                .hasStatus(409);
        assertThat(certifiers.post(claim + "/submission", Map.of("true", "yes", "seen", "10,000")))
                .hasRedirectedUrl(claim);
        assertThat(officers.post(claim + "/check", Map.of("finding", "QUERY", "words", "What is the travel for?")))
                .hasRedirectedUrl(claim);
        assertThat(editors.page(claim).expectFirst("main").text())
                .contains("Olu Officer asked: What is the travel for?");
        assertThat(certifiers.post(
                        claim + "/submission", Map.of("true", "yes", "seen", "10,000", "answer", "Visits to families")))
                .hasRedirectedUrl(claim);
        assertThat(officers.page(claim + "/check").expectFirst("main").text())
                .contains("Visits to families", "Kept back £500, which is 5% rounded up", "To be paid now £9,500");
        assertThat(officers.post(claim + "/check", Map.of("finding", "IN_ORDER", "words", "The ledger shows it")))
                .hasRedirectedUrl(claim);

        var payment = clerks.page("/payments")
                .expectFirst("main a[href^=/payments/PAY-]")
                .attr("href");
        assertThat(officers.page(payment).select("main form")).isEmpty();
        assertThat(clerks.page(payment).select("main .govuk-tag").eachText()).endsWith("Kept", "Kept", "Kept", "Kept");
        assertThat(errorsOf(clerks.refused(payment + "/authorisation", Map.of())))
                .containsExactly("Confirm that you have read the figures and authorise the payment");
        assertThat(clerks.post(payment + "/authorisation", Map.of("checked", "yes")))
                .hasRedirectedUrl(payment);
        var file = String.valueOf(
                clerks.post("/payments/files", Map.of()).getResponse().getRedirectedUrl());
        assertThat(clerks.text(file + ".csv"))
                .contains("12-34-56,00012345,9500.00,DfE grant " + award)
                .isEqualTo(clerks.text(file + ".csv"));
        assertThat(officers.get(file + ".csv")).hasStatus(403);
        var answer = payment.replace("/payments/", "") + ",paid,2027-07-10,\nPAY-9,paid,2027-07-10,";
        assertThat(clerks.post(file + "/results", Map.of("answer", answer)))
                .hasStatusOk()
                .bodyText()
                .contains("Paid on 10 July 2027", "Left out. There is no such payment in this file");
        assertThat(clerks.post(file + "/results", Map.of("answer", answer, "confirmed", "yes")))
                .hasRedirectedUrl(file);
        assertThat(editors.page("/claims").expectFirst("main").text())
                .contains("2027-28 £60,000 £10,000 £500 £0 £9,500 £50,000", "Paid");
    }

    @Test
    void anAccountIsProposedAndConfirmedAndNeverShownWhole() {
        var page = editors.page("/claims")
                .expectFirst("main a[href$=/bank-details]")
                .attr("href");
        assertThat(editors.page(page).expectFirst("main").text())
                .contains("ending 2345")
                .doesNotContain("00012345");
        assertThat(errorsOf(
                        certifiers.refused(page, Map.of("name", "Pause", "sortCode", "1234", "accountNumber", "x"))))
                .containsExactly(
                        "The sort code must have 6 digits, like 12-34-56",
                        "The account number must have 8 digits, like 00012345");
        assertThat(certifiers.post(page, Map.of("name", "Pause", "sortCode", "654321", "accountNumber", "8765 4321")))
                .hasRedirectedUrl(page);
        assertThat(clerks.page(page).expectFirst("main").text()).contains("65-43-21", "87654321");
        assertThat(clerks.post(page + "/decision", Map.of("decision", "CONFIRM")))
                .hasRedirectedUrl(page);
        assertThat(certifiers.page(page).expectFirst("main").text())
                .contains("It can be used from 13 July 2027 on")
                .doesNotContain("87654321");
    }

    @Test
    void nobodyElseLearnsOfIt() {
        var stranger = browserOf(world.memberOf(world.calderdale(), "Carol Dean", Role.CERTIFIER));
        var page = editors.page("/claims")
                .expectFirst("main a[href$=/bank-details]")
                .attr("href");
        for (var address : List.of("/payments", "/payments/files", page, "/awards/" + award + "/claims/new")) {
            assertThat(stranger.get(address)).as(address).hasStatus(404);
            assertThat(Browser.ofThePublic(mvc).get(address)).as(address).hasRedirectedUrl("/sign-in");
        }
        assertThat(editors.get("/payments")).hasStatus(404);
    }

    private static List<String> errorsOf(Document page) {
        return page.select(".govuk-error-summary li").eachText();
    }

    private Browser browserOf(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
