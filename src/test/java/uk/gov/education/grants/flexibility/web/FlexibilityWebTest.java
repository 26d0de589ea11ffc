package uk.gov.education.grants.flexibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.flexibility.Question;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// The pages about flexibility requests, as a browser gets them.
@WholeHouse
@Transactional
class FlexibilityWebTest {

    private static final Map<String, String> POLICE = Map.of(
            "role", "POLICE",
            "name", "Metropolitan Police, Hackney",
            "askedOn-day", "2",
            "askedOn-month", "11",
            "askedOn-year", "2026",
            "revision", "0");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private Browser editor;
    private Browser colleague;
    private Browser neighbour;
    private Browser officer;
    private Browser everybody;
    private String request;

    @BeforeEach
    void hackneyStartsARequest() {
        var world = new World(db);
        editor = browser(world.memberOf(world.hackney(), "Hana Editor", Role.BID_EDITOR));
        colleague = browser(world.memberOf(world.hackney(), "Jo Editor", Role.BID_EDITOR));
        neighbour = browser(world.memberOf(world.calderdale(), "Callum Editor", Role.BID_EDITOR));
        officer = browser(world.person("Olu Officer", Role.OFFICER));
        everybody = Browser.ofThePublic(mvc);
        request = editor.post("/flexibilities/new", Map.of("title", "Fewer visits"))
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void everyPageSaysThatThePowerWasNeverLaw() {
        var ofTheEditor = Stream.concat(
                Stream.of(
                        "/flexibilities",
                        "/flexibilities/new",
                        request,
                        request + "/consultations/1",
                        request + "/consulted"),
                Stream.of(Question.values()).map(question -> request + "/questions/" + question.address()));
        assertThat(Stream.concat(ofTheEditor.map(editor::page), Stream.of(everybody.page("/flexibility"))))
                .allSatisfy(page -> assertThat(
                                page.expectFirst("main .govuk-warning-text").text())
                        .contains("withdrawn in March 2017", "never became law", "no award may depend on one"));
    }

    @Test
    void whatIsNotCompleteIsKeptAndTold() {
        var page = editor.refused(
                request + "/questions/duty",
                Map.of("legislation", "CHILDREN_ACT_1989", "provision", "all of it", "revision", "0"));
        assertThat(page.expectFirst("main").text()).contains("Saved at", "one section, regulation or place");
        assertThat(page.expectFirst("input[name=provision]").val()).isEqualTo("all of it");
        assertThat(page.expectFirst("input[name=revision]").val()).isEqualTo("1");
        assertThat(editor.post(
                        request + "/questions/duty",
                        Map.of("legislation", "CHILDREN_ACT_1989", "provision", "s. 17", "revision", "1")))
                .hasRedirectedUrl(request);
        assertThat(editor.page(request).expectFirst("main").text())
                .contains("1 of 7 questions", "Children Act 1989, section 17, protects every child");
    }

    @Test
    void twoWhoWriteAtOnceSeeBothTexts() {
        editor.post(request + "/questions/gain", Map.of("answer", "What Hana wrote", "revision", "0"));
        var result = colleague.post(request + "/questions/gain", Map.of("answer", "What Jo wrote", "revision", "0"));
        assertThat(result).hasStatus(409);
        var page = Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.expectFirst(".govuk-error-summary").text()).contains("Hana Editor saved another answer");
        assertThat(page.expectFirst(".govuk-inset-text").text()).contains("What Hana wrote");
        assertThat(page.expectFirst("textarea").text()).isEqualTo("What Jo wrote");
        assertThat(colleague.post(
                        request + "/questions/gain",
                        Map.of(
                                "answer",
                                "What both wrote",
                                "revision",
                                page.expectFirst("input[name=revision]").val())))
                .hasRedirectedUrl(request);
        assertThat(editor.page(request + "/questions/gain")
                        .expectFirst(".govuk-details")
                        .text())
                .contains("What Hana wrote");
    }

    @Test
    void aPartnerIsAddedChangedAndRemoved() {
        assertThat(editor.post(request + "/consultations/1", POLICE)).hasRedirectedUrl(request + "#consultations");
        assertThat(editor.page(request).expectFirst(".govuk-summary-card").text())
                .contains("Metropolitan Police, Hackney", "Asked on 2 November 2026. No answer yet.");
        var early = new HashMap<>(POLICE);
        early.putAll(Map.of(
                "said",
                "No objection",
                "answeredOn-day",
                "1",
                "answeredOn-month",
                "11",
                "answeredOn-year",
                "2026",
                "revision",
                "1"));
        var page = editor.refused(request + "/consultations/1", early);
        assertThat(page.expectFirst(".govuk-error-message").text())
                .contains("must not be before 2 November 2026, the day you asked");
        assertThat(page.expectFirst("textarea[name=said]").text()).isEqualTo("No objection");
        assertThat(editor.post(request + "/consultations/1/removal", Map.of("revision", "1")))
                .hasRedirectedUrl(request + "#consultations");
        assertThat(editor.page(request).select(".govuk-summary-card")).isEmpty();
    }

    @Test
    void markingItTooEarlySaysEveryReasonWithItsCode() {
        assertThat(editor.refused(request + "/consulted", Map.of())
                        .select(".govuk-error-summary li")
                        .eachText())
                .hasSize(5)
                .allMatch(reason -> reason.matches(".*\\(FX-0[1-5]\\)"));
    }

    @Test
    void aRequestOfAnotherCouncilLooksLikeNone() {
        for (var stranger : List.of(neighbour, officer)) {
            assertThat(stranger.get(request)).hasStatus(404);
            assertThat(stranger.get(request + "/questions/duty")).hasStatus(404);
            assertThat(stranger.page("/flexibilities").select("tbody a[href=%s]".formatted(request)))
                    .isEmpty();
        }
        assertThat(everybody.get(request.replace("flexibilities", "flexibility")))
                .hasStatus(404);
        assertThat(everybody.page("/flexibility").select("tbody a")).isEmpty();
        assertThat(officer.get("/flexibilities/new")).hasStatus(403);
    }

    private Browser browser(Actor person) {
        return Browser.of(mvc, World.usernameOf(person));
    }
}
