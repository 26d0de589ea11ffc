package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.bid.AddOutcome;
import uk.gov.education.grants.bid.AddOutcome.Added;
import uk.gov.education.grants.bid.BidDocumentService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.PersonAtBrowser;

/// Documents go through a real browser, a real port and a real database: what is in order is kept, the rest is refused
/// in words, and nothing is shown in the page.
@DemoHouse
class DocumentJourneyTest {

    private static final String PDF = "application/pdf";
    private static final String FIELD = "main input[type=file]";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BidDocumentService documents;

    String bid;
    List<String> before;

    @BeforeEach
    void aDraftOfTheDemonstration() {
        bid = db.sql("select b.reference from bid b join project p on p.id = b.project_id where p.title = :title")
                .param("title", "Corner shops that listen")
                .query(String.class)
                .single();
        before = names();
    }

    @AfterEach
    void nothingIsLeft() {
        db.sql("delete from document where name like 'Journey%'").update();
        assertThat(names()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditorAddsOpensAndRemovesADocument(boolean javaScript) {
        try (var hana = PersonAtBrowser.named("Hana Yusuf", "http://localhost:" + port, javaScript)) {
            hana.goTo("/bids/" + bid + "/documents");
            attach(
                    hana,
                    file("Journey plan.pdf", "%PDF-1.7 plan"),
                    file("Journey page.pdf", "<!doctype html><p>Hello"));
            press(hana)
                    .reads("There is a problem")
                    .reads("Journey page.pdf is not a PDF file, although its name says so")
                    .reads("Journey plan.pdf");
            var kept = Objects.requireNonNull(hana.page()
                    .locator("main a:has-text('Journey plan.pdf')")
                    .first()
                    .getAttribute("href"));
            var opened = hana.page().request().get("http://localhost:" + port + kept);
            assertThat(opened.text()).isEqualTo("%PDF-1.7 plan");
            assertThat(opened.headers())
                    .containsEntry("content-type", PDF)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                    .containsEntry("cache-control", "no-cache, no-store, max-age=0, must-revalidate")
                    .hasEntrySatisfying(
                            "content-disposition", how -> assertThat(how).startsWith("attachment"));
            hana.page().locator("main a:has-text('Remove Journey plan.pdf')").click();
            hana.reads("Remove Journey plan.pdf?").press("Remove document").doesNotRead("Journey plan.pdf");
        }
    }

    @Test
    void moreThanTheServerTakesAtOnceIsSaidOnThePage(@TempDir Path folder) throws IOException {
        var large = new Path[3];
        for (var number = 0; number < large.length; number++) {
            large[number] = Files.write(folder.resolve("Journey %d.pdf".formatted(number)), new byte[9 * 1024 * 1024]);
        }
        try (var hana = PersonAtBrowser.named("Hana Yusuf", "http://localhost:" + port, true)) {
            hana.goTo("/bids/" + bid + "/documents");
            hana.page().setInputFiles(FIELD, large);
            press(hana).reads("Together the files were 25 MB or more, so none was added");
        }
    }

    @Test
    void anUploadWaitsForWhoeverHoldsTheBidSoNothingSlipsUnderASubmission() throws Exception {
        var reference = BidReference.of(bid);
        var upload = transaction.execute(_ -> {
            var editor = editorHoldingTheBid();
            var waiting = CompletableFuture.supplyAsync(() -> documents.add(
                    editor,
                    reference,
                    List.of(new Upload("Journey note.txt", "Plan".getBytes(StandardCharsets.UTF_8)))));
            assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });
        assertThat(outcomeOf(Objects.requireNonNull(upload))).isEqualTo(new Added(List.of()));
    }

    private Actor editorHoldingTheBid() {
        var lead = db.sql("select lead_organisation_id from bid where reference = :reference for update")
                .param("reference", bid)
                .query(UUID.class)
                .single();
        return new Actor(
                UUID.randomUUID(),
                "Hana Yusuf",
                Set.of(new Actor.Standing(Role.BID_EDITOR, Optional.of(lead))),
                Money.ZERO);
    }

    private static AddOutcome outcomeOf(CompletableFuture<AddOutcome> upload)
            throws InterruptedException, ExecutionException, TimeoutException {
        return upload.get(5, TimeUnit.SECONDS);
    }

    private static void attach(PersonAtBrowser person, FilePayload... files) {
        person.page().setInputFiles(FIELD, files);
    }

    /// The field for files is a button too, by its name.
    private static PersonAtBrowser press(PersonAtBrowser person) {
        person.page().locator("main button[value=upload]").click();
        return person;
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, PDF, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() {
        return db.sql("select name from document order by position")
                .query(String.class)
                .list();
    }
}
