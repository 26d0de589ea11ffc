package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// What a bid is asked, as everybody gets it before signing in.
@WholeHouse
@Transactional
class QuestionSetWebTest {

    private static final String QUESTIONS = "/rounds/stable-homes/questions";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    private Browser anybody;

    @BeforeEach
    void anOpenRound() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        saved.flush();
        anybody = Browser.ofThePublic(mvc);
    }

    @Test
    void everyQuestionIsReadWithoutSigningIn() {
        var main = anybody.page(QUESTIONS).expectFirst("main");
        assertThat(main.select("h2").eachText())
                .containsExactly(
                        "Summary",
                        "Funding",
                        "Costs",
                        "Partners",
                        "Places",
                        "Answers",
                        "Documents",
                        "Declaration",
                        "How bids are scored",
                        "Who can bid, and for how much",
                        "Before an award is made");
        assertThat(main.text())
                .contains("1. What is the problem? Say how you know. Up to 20 words", "Need: 100% Is it real?")
                .contains("A project may ask for no more than £250,000.")
                .contains("Closes on 12 January 2027 at 15:00 UK time");
        assertThat(anybody.page("/rounds/stable-homes").select("main a[href=" + QUESTIONS + "]"))
                .hasSize(1);
    }

    /// The question set is not the form, so it must not come to ask something else than the form does.
    @Test
    void itAsksWhatTheSectionsAsk() {
        var editor = round.member("Ed", round.hackney(), Role.BID_EDITOR);
        var bid = bids.startWithNewProject(editor, OpenRound.CODE, round.hackney(), "Pause");
        saved.flush();
        var ed = Browser.of(mvc, "ed@example.org");
        var set = anybody.page(QUESTIONS).expectFirst("main").text();
        for (var section : List.of("summary", "funding", "costs", "partners", "declaration")) {
            var form = ed.page("/bids/" + bid + "/" + section).expectFirst("main form");
            var asked = Stream.concat(
                            form.select("label").eachText().stream(), form.select("legend").eachText().stream())
                    .filter(label -> !label.matches("\\d{4}-\\d\\d|Partner \\d+|Day|Month|Year"))
                    .toList();
            assertThat(asked)
                    .as(section)
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(set).contains(label));
        }
        assertThat(set)
                .contains(ed.page("/bids/" + bid + "/places").select("h1").text());
    }

    @Test
    void aWordProcessorOpensIt() throws Exception {
        var file = anybody.get(QUESTIONS + ".odt");
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/vnd.oasis.opendocument.text")
                .hasHeader("Content-Disposition", "attachment; filename=\"stable-homes-questions.odt\"");
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("application/vnd.oasis.opendocument.text");
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var xml = textOf(zip.readAllBytes());
                if (entry.getName().equals("content.xml")) {
                    assertThat(xml)
                            .contains("Stable homes: questions", "1. What is the problem?", "Up to 20 words")
                            .contains("A project may ask for no more than £250,000.", "Need: 100%");
                }
            }
        }
    }

    @Test
    void itIsPlainTextAsWell() throws IOException {
        var file = anybody.get(QUESTIONS + ".txt");
        assertThat(file).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("Stable homes: questions\r\n=======================\r\n")
                .contains("\r\n1. What is the problem?\r\n.......................\r\n\r\nSay how you know.\r\n")
                .contains("(Up to 20 words)", "* A project may ask for no more than £250,000.")
                .doesNotContainPattern("[^\\r]\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".odt", ".txt"})
    void aDraftIsNobodysButTheDepartments(String kind) {
        saved.createNativeQuery("update funding_round set stage = 'DRAFT'").executeUpdate();
        assertThat(anybody.get(QUESTIONS + kind)).hasStatus(404);
        assertThat(anybody.get("/rounds/nowhere/questions" + kind)).hasStatus(404);
    }

    private static String textOf(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement()
                .getTextContent();
    }
}
