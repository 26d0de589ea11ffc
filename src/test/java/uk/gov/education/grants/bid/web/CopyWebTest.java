package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// The copy of a bid to print and to keep.
@WholeHouse
@Transactional
class CopyWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    BidService bids;

    @Autowired
    PeopleService people;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManager saved;

    private Actor editor;
    private Actor certifier;
    private Browser ed;
    private BidReference bid;

    @BeforeEach
    void aBid() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        editor = round.member("Ed", round.hackney(), Role.BID_EDITOR);
        certifier = round.member("Cora", round.hackney(), Role.CERTIFIER);
        bid = round.completeBid(editor, round.hackney(), "Homes & <b>hearts</b>");
        saved.flush();
        saved.clear();
        ed = Browser.of(mvc, "ed@example.org");
    }

    @Test
    void theWholeBidStandsOnOnePage() {
        var main = ed.page(at("copy")).expectFirst("main");
        assertThat(main.select("h1").text()).isEqualTo("Homes & <b>hearts</b>");
        assertThat(main.select("h2").eachText())
                .contains(
                        "Summary", "Funding", "Costs", "Partners", "Places", "1. What is the problem?", "Declaration");
        assertThat(main.text())
                .contains(bid.text(), "Not submitted.", "24 November 2026 at 10:00 UK time", "£100,000")
                .containsOnlyOnce("Children move too often.")
                .contains("Hackney");
        assertThat(main.select("a[download]").attr("href")).isEqualTo(at("copy.pdf"));
    }

    @Test
    void afterSubmissionItCarriesTheFingerprint() throws IOException {
        bids.markReady(editor, bid);
        bids.submit(certifier, bid);
        saved.flush();
        var fingerprint = bids.receipt(editor, bid).fingerprint();
        assertThat(ed.page(at("copy")).expectFirst("main").text())
                .contains("By Cora on 24 November 2026 at 10:00 UK time", fingerprint)
                .doesNotContain("Not submitted");
        assertThat(text(pdf()).replaceAll("\\s", "")).contains(fingerprint);
        assertThat(ed.page(at("submitted")).select("main a[download]").attr("href"))
                .isEqualTo(at("copy.pdf"));
    }

    @Test
    void thePdfIsTaggedNamedAndInALanguage() throws IOException {
        var file = ed.get(at("copy.pdf"));
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + bid + ".pdf\"");
        try (var pdf = Loader.loadPDF(pdf())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMetadata().exportXMPMetadata())
                    .asString(StandardCharsets.UTF_8)
                    .contains("pdfuaid");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(bid + ": Homes & <b>hearts</b>, led by Hackney");
            assertThat(tags(catalog.getStructureTreeRoot())).contains("H1", "H2", "P", "Document");
            assertThat(bookmarks(pdf))
                    .startsWith("Homes & <b>hearts</b>", "Summary")
                    .contains("1. What is the problem?");
            assertThat(fontsOf(pdf)).isNotEmpty().allMatch(font -> font.contains("LiberationSans"));
        }
    }

    @Test
    void whatTheFontCannotWriteIsNamedAndTheRestIsThere() throws IOException {
        answer("Żółć und Ελλάδα, “so” £5 – 👩‍👧 漢 ✅\u0001 end.");
        assertThat(text(pdf()))
                .contains("Żółć und Ελλάδα, “so” £5 –", "[woman][girl]", "[cjk unified ideographs 6f22]", "end.")
                .contains("Their names stand in square brackets");
        answer("Nothing special.");
        assertThat(text(pdf())).contains("Nothing special.").doesNotContain("square brackets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "longwordwithoutanend"})
    void anAnswerOfTenThousandCharactersIsThereToItsEnd(String word) throws IOException {
        var long10 =
                word.repeat(10_000 / word.length()).substring(0, 9_990 / word.length() * word.length()) + "THE-END";
        answer(long10);
        assertThat(text(pdf()).replaceAll("\\s|Page \\d+ of \\d+", "")).contains("THE-END");
        assertThat(ed.page(at("copy")).expectFirst("main").text()).contains("THE-END");
    }

    @Test
    void nobodyElseLearnsThatItExists() {
        round.member("Nell", round.calderdale(), Role.BID_EDITOR);
        officer();
        saved.flush();
        for (var address : List.of(at("copy"), at("copy.pdf"))) {
            assertThat(Browser.of(mvc, "nell@example.org").get(address))
                    .as(address)
                    .hasStatus(404);
            assertThat(Browser.of(mvc, "olu@example.org").get(address))
                    .as("a draft, to an officer: " + address)
                    .hasStatus(404);
            assertThat(Browser.ofThePublic(mvc).get(address)).as(address).hasRedirectedUrl("/sign-in");
        }
        bids.markReady(editor, bid);
        bids.submit(certifier, bid);
        saved.flush();
        assertThat(Browser.of(mvc, "olu@example.org").get(at("copy"))).hasStatusOk();
        assertThat(Browser.of(mvc, "nell@example.org").get(at("copy.pdf"))).hasStatus(404);
    }

    @Test
    void itTakesFewStatements() {
        assertThat(StatementCount.during(() -> ed.page(at("copy")))).isLessThanOrEqualTo(8);
        assertThat(StatementCount.during(() -> ed.page("/bids/" + bid))).isLessThanOrEqualTo(8);
        assertThat(StatementCount.during(() -> ed.page(at("check")))).isLessThanOrEqualTo(8);
    }

    private void officer() {
        var id = people.add(Actor.SERVICE, "olu@example.org", "Olu", "a long password");
        people.grant(Actor.SERVICE, id, Role.OFFICER, null, null);
    }

    private void answer(String text) {
        var revision = ed.page(at("answers/1")).select("input[name=revision]").val();
        ed.post(at("answers/1"), Map.of("revision", revision, "answer", text));
    }

    private String at(String page) {
        return "/bids/" + bid + "/" + page;
    }

    private byte[] pdf() {
        return ed.get(at("copy.pdf")).getResponse().getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    private static List<String> bookmarks(PDDocument pdf) {
        var titles = new ArrayList<String>();
        pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    private static List<String> fontsOf(PDDocument pdf) throws IOException {
        var names = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                names.add((font.isEmbedded() ? "" : "not embedded: ") + font.getName());
            }
        }
        return names;
    }
}
