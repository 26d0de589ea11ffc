package uk.gov.education.grants.evaluation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.gov.education.grants.document.AttachOutcome.Attached;
import uk.gov.education.grants.document.AttachOutcome.Refused;
import uk.gov.education.grants.document.FileLimits;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.evaluation.ReportFileService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The report of an evaluation as a file.
@Controller
@RequestMapping("/evaluations/{reference}/document")
class EvaluationFileController {

    private static final String FILE = "file";

    private final ReportFileService reports;

    EvaluationFileController(ReportFileService reports) {
        this.reports = reports;
    }

    @GetMapping
    String show(
            Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "") String refused, Model model) {
        var tooLarge =
                "The file is larger than %s, so it was not added".formatted(FileLimits.inWords(FileLimits.MOST_BYTES));
        return page(actor, reference, refused.equals("size") ? List.of(new Problem(FILE, tooLarge)) : List.of(), model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Model model) {
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            return page(actor, reference, List.of(new Problem(FILE, "Choose a file to upload")), model);
        }
        return switch (reports.keep(actor, reference, new Upload(name, bytesOf(file)))) {
            case Attached _ -> "redirect:/evaluations/{reference}";
            case Refused(var why) -> page(actor, reference, List.of(new Problem(FILE, why)), model);
        };
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable String reference) {
        reports.remove(actor, reference);
        return "redirect:/evaluations/{reference}";
    }

    /// One byte more than is allowed is enough to see that there is too much.
    private static byte[] bytesOf(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(FileLimits.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String page(Actor actor, String reference, List<Problem> problems, Model model) {
        model.addAttribute("evaluation", reports.toKeep(actor, reference))
                .addAttribute("notice", reports.scanNotice())
                .addAttribute("limit", FileLimits.inWords(FileLimits.MOST_BYTES))
                .addAttribute("form", new Form(Typed.NOTHING, problems));
        return "evaluation/document";
    }
}
