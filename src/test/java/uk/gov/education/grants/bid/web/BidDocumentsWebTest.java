package uk.gov.education.grants.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.WholeHouse;

/// Documents of a bid, from the page on which they are added to the one guarded way out.
@WholeHouse
@Transactional
class BidDocumentsWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenRound round;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    EntityManager saved;

    BidReference bid;
    Browser ed;

    @BeforeEach
    void aBid() {
        clock.reset();
        round.with(new GrantCeiling(Money.pounds(250_000)));
        var hackney = round.hackney();
        Actor editor = round.member("Ed", hackney, Role.BID_EDITOR);
        round.member("Cora", hackney, Role.CERTIFIER);
        round.member("Nell", round.calderdale(), Role.BID_EDITOR, Role.CERTIFIER);
        saved.flush();
        bid = round.completeBid(editor, hackney, "Stable homes");
        saved.flush();
        ed = Browser.of(mvc, "ed@example.org");
    }

    @Test
    void goodFilesAreKeptAndTheOthersAreRefusedBesideTheField() throws Exception {
        var page = upload(pdf("Plan für Köln.pdf"), file("page.pdf", "<!doctype html><html></html>"));
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("Plan für Köln.pdf", "page.pdf is not a PDF file");
        assertThat(ed.page(at("")).text()).contains("Added so far: 1 of 10").doesNotContain("page.pdf");
        assertThat(ed.page("/bids/" + bid + "/check").text()).contains("Plan für Köln.pdf", "being checked");
    }

    @Test
    void aDoubledUploadCountsOnce() {
        upload(pdf("plan.pdf"));
        upload(pdf("plan.pdf"));
        assertThat(ed.page(at("")).text()).contains("Added so far: 1 of 10");
    }

    @Test
    void theEleventhFileIsRefused() throws Exception {
        for (var number = 1; number <= 10; number++) {
            upload(pdf("plan " + number + ".pdf"));
        }
        assertThat(upload(pdf("one more.pdf"))).bodyText().contains("there are 10 files already");
    }

    @Test
    void aDocumentLeavesOnlyWhenItIsCleanAndOnlyAsAnAttachment() {
        upload(pdf("Plan für Köln.pdf"));
        assertThat(ed.get("/documents/" + document())).hasStatus(404);
        setScan("INFECTED");
        assertThat(ed.get("/documents/" + document())).hasStatus(404);
        setScan("CLEAN");
        var sent = ed.get("/documents/" + document());
        assertThat(sent).hasStatusOk();
        assertThat(sent.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Plan%20f%C3%BCr%20K%C3%B6ln.pdf");
        assertThat(sent.getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(sent.getResponse().getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aNeighbourAndTheDepartmentCannotTellADraftsDocumentFromNone() {
        upload(pdf("plan.pdf"));
        setScan("CLEAN");
        var nell = Browser.of(mvc, "nell@example.org");
        assertThat(nell.get("/documents/" + document())).hasStatus(404);
        assertThat(nell.get(at(""))).hasStatus(404);
        assertThat(nell.post(at("/" + document() + "/removal"), Map.of())).hasStatus(404);
        assertThat(ed.get("/documents/" + UUID.randomUUID())).hasStatus(404);
        assertThat(ed.get("/documents/nonsense")).hasStatus(404);
    }

    @Test
    void aDocumentIsRemovedAfterAQuestionAndASecondClickDoesNoHarm() {
        upload(pdf("plan.pdf"));
        var removal = at("/" + document() + "/removal");
        assertThat(ed.page(removal).select("h1").text()).isEqualTo("Remove plan.pdf?");
        assertThat(ed.post(removal, Map.of())).hasRedirectedUrl("/bids/" + bid + "/documents");
        assertThat(ed.post(removal, Map.of())).hasRedirectedUrl("/bids/" + bid + "/documents");
        assertThat(ed.page(at("")).text()).doesNotContain("plan.pdf");
    }

    @Test
    void afterItIsMarkedReadyNothingIsAddedOrRemoved() {
        upload(pdf("plan.pdf"));
        ed.post("/bids/" + bid + "/check", Map.of());
        assertThat(upload(pdf("late.pdf"))).hasStatus(409);
        assertThat(ed.post(at("/" + document() + "/removal"), Map.of())).hasStatus(409);
        assertThat(ed.page(at("")).text()).contains("plan.pdf").doesNotContain("late.pdf");
    }

    @Test
    void theFingerprintCoversEveryDocument() {
        upload(pdf("plan.pdf"));
        var before = submitted();
        Browser.of(mvc, "ed@example.org").post("/bids/" + bid + "/reopen", Map.of());
        ed.post(at("/" + document() + "/removal"), Map.of());
        upload(file("plan.pdf", "%PDF-1.7 another plan"));
        clock.setTo(LocalDate.of(2026, 11, 25));
        assertThat(submitted()).isNotEqualTo(before);
    }

    @Test
    void aBidIsCompleteWithoutThem() {
        assertThat(ed.page("/bids/" + bid).text()).contains("7 of 7 sections are complete", "Documents Optional");
        submitted();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBesideTheField() {
        var large = new MockMultipartFile("files", "scan.pdf", null, new byte[10 * 1024 * 1024 + 1]);
        assertThat(upload(large)).bodyText().contains("scan.pdf is larger than 10 MB");
    }

    @Test
    void anUploadThatIsTooLargeAsAWholeComesBackToThePageThatSaysSo() {
        var sent = mvc.post()
                .uri(at(""))
                .with(request -> {
                    request.setContent(new byte[26 * 1024 * 1024]);
                    return request;
                })
                .exchange();
        assertThat(sent).hasStatus(303).hasRedirectedUrl(at("?refused=size"));
        assertThat(ed.page(at("?refused=size")).text()).contains("Together the files were 25 MB or more");
    }

    private String submitted() {
        ed.post("/bids/" + bid + "/check", Map.of());
        saved.flush();
        var cora = Browser.of(mvc, "cora@example.org");
        assertThat(cora.post("/bids/" + bid + "/sign-off", Map.of("decision", "submit", "certify", "yes")))
                .hasRedirectedUrl("/bids/" + bid + "/submitted");
        return db.sql(
                        "select content->'documents' || to_jsonb(fingerprint) from bid_submission order by submitted_at desc limit 1")
                .query(String.class)
                .single();
    }

    private MvcTestResult upload(MockMultipartFile... files) {
        var request = mvc.post().uri(at("")).multipart();
        for (var file : files) {
            request.file(file);
        }
        return request.param("action", "upload")
                .with(csrf())
                .with(somebody("ed@example.org"))
                .exchange();
    }

    private static MockMultipartFile pdf(String name) {
        return file(name, "%PDF-1.7 plan");
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, null, text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID document() {
        return db.sql("select id from document").query(UUID.class).single();
    }

    private void setScan(String result) {
        db.sql("update document set scan = :result").param("result", result).update();
    }

    private String at(String rest) {
        return "/bids/" + bid + "/documents" + rest;
    }
}
