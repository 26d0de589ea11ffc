package uk.gov.education.grants.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.gov.education.grants.bid.AddOutcome.Added;
import uk.gov.education.grants.bid.AddOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.BidDocumentService;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.document.FileLimits;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The documents of a bid: add some, remove one, and say that these are all.
@Controller
@RequestMapping("/bids/{bid}/documents")
class BidDocumentsController {

    private static final String FILES = "files";

    private final BidDocumentService documents;
    private final BidDraftService drafts;

    BidDocumentsController(BidDocumentService documents, BidDraftService drafts) {
        this.documents = documents;
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            Actor actor, @PathVariable BidReference bid, @RequestParam(defaultValue = "") String refused, Model model) {
        var tooLarge = "Together the files were %s or more, so none was added. Upload fewer at a time"
                .formatted(FileLimits.inWords(FileLimits.MOST_SENT));
        return page(actor, bid, refused.equals("size") ? List.of(new Problem(FILES, tooLarge)) : List.of(), model);
    }

    /// Adds the files that were chosen, whichever button was pressed. "Save and continue" also says that these are all.
    @PostMapping
    String save(
            Actor actor,
            @PathVariable BidReference bid,
            @RequestParam(name = FILES, required = false) List<MultipartFile> files,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        var uploads = uploadsIn(files);
        var isDone = typed.text("action").equals("continue");
        if (uploads.isEmpty() && !isDone) {
            return page(actor, bid, List.of(new Problem(FILES, "Choose a file to upload")), model);
        }
        switch (documents.add(actor, bid, uploads)) {
            case Added added when added.refusals().isEmpty() -> {}
            case Added added -> {
                return page(
                        actor,
                        bid,
                        added.refusals().stream()
                                .map(why -> new Problem(FILES, why))
                                .toList(),
                        model);
            }
            case NoLongerOpen closed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(actor, bid, List.of(new Problem("", closed.why())), model);
            }
        }
        if (!isDone) {
            return "redirect:/bids/{bid}/documents";
        }
        var seen = typed.read().number("revision", "", 0, 999_999_999, "");
        drafts.save(actor, bid, Section.of(SectionKind.DOCUMENTS), Typed.NOTHING.with("done", "yes"), seen);
        return "redirect:/bids/{bid}";
    }

    @GetMapping("/{document}/removal")
    String confirmRemoval(Actor actor, @PathVariable BidReference bid, @PathVariable UUID document, Model model) {
        model.addAttribute("bid", bid).addAttribute("document", documents.document(actor, bid, document));
        return "bid/document-removal";
    }

    @PostMapping("/{document}/removal")
    String remove(Actor actor, @PathVariable BidReference bid, @PathVariable UUID document) {
        documents.remove(actor, bid, document);
        return "redirect:/bids/{bid}/documents";
    }

    private String page(Actor actor, BidReference bid, List<Problem> problems, Model model) {
        model.addAttribute("bid", documents.view(actor, bid)).addAttribute("form", new Form(Typed.NOTHING, problems));
        return "bid/documents";
    }

    /// A browser sends one file without a name where none was chosen.
    private static List<Upload> uploadsIn(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                        .map(BidDocumentsController::read)
                        .toList();
    }

    private static Upload read(MultipartFile file) {
        try (var in = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            // One byte more than is allowed is enough to see that there is too much.
            return new Upload(name, in.readNBytes(FileLimits.MOST_BYTES + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
