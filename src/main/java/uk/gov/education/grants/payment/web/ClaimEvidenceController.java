package uk.gov.education.grants.payment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.gov.education.grants.document.FileLimits;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.payment.ClaimEvidenceService;
import uk.gov.education.grants.payment.ClaimService;
import uk.gov.education.grants.shared.Actor;

/// The documents that show how the money of a claim was spent.
@Controller
@RequestMapping("/claims/{claim}/documents")
class ClaimEvidenceController {

    private static final String FILES = "files";

    private final ClaimService claims;
    private final ClaimEvidenceService evidence;

    ClaimEvidenceController(ClaimService claims, ClaimEvidenceService evidence) {
        this.claims = claims;
        this.evidence = evidence;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String claim, @RequestParam(defaultValue = "") String refused, Model model) {
        var tooLarge = "Together the files were %s or more, so none was added. Upload fewer at a time"
                .formatted(FileLimits.inWords(FileLimits.MOST_SENT));
        return page(actor, claim, refused.equals("size") ? List.of(tooLarge) : List.of(), model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable String claim,
            @RequestParam(name = FILES, required = false) List<MultipartFile> files,
            Model model) {
        var uploads = uploadsIn(files);
        var refusals = uploads.isEmpty() ? List.of("Choose a file to upload") : evidence.add(actor, claim, uploads);
        return refusals.isEmpty() ? "redirect:/claims/{claim}/documents" : page(actor, claim, refusals, model);
    }

    @GetMapping("/{document}/removal")
    String confirmRemoval(Actor actor, @PathVariable String claim, @PathVariable UUID document, Model model) {
        model.addAttribute("claim", claim).addAttribute("document", evidence.toRemove(actor, claim, document));
        return "payment/document-removal";
    }

    @PostMapping("/{document}/removal")
    String remove(Actor actor, @PathVariable String claim, @PathVariable UUID document) {
        evidence.remove(actor, claim, document);
        return "redirect:/claims/{claim}/documents";
    }

    private String page(Actor actor, String claim, List<String> problems, Model model) {
        model.addAttribute("claim", claims.toChange(actor, claim))
                .addAttribute(
                        "form",
                        new Form(
                                Typed.NOTHING,
                                problems.stream()
                                        .map(why -> new Problem(FILES, why))
                                        .toList()));
        return "payment/claim-documents";
    }

    /// A browser sends one file without a name where none was chosen.
    private static List<Upload> uploadsIn(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                        .map(ClaimEvidenceController::read)
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
