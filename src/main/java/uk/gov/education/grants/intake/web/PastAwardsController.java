package uk.gov.education.grants.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
import uk.gov.education.grants.document.FileLimits;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.intake.IntakePages;
import uk.gov.education.grants.intake.IntakeService;
import uk.gov.education.grants.intake.UploadOutcome.Refused;
import uk.gov.education.grants.intake.UploadOutcome.Uploaded;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

/// The imports of past awards of a round, and the upload of a file for another.
@Controller
@RequestMapping("/rounds/{round}/past-awards")
class PastAwardsController {

    private static final String FILE = "file";

    private final IntakeService intakes;
    private final IntakePages pages;

    PastAwardsController(IntakeService intakes, IntakePages pages) {
        this.intakes = intakes;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String round, @RequestParam(defaultValue = "") String refused, Model model) {
        var reading = Typed.NOTHING.read();
        if (refused.equals("size")) {
            reading.problem(
                    FILE,
                    "The file is larger than %s, so it was not uploaded"
                            .formatted(FileLimits.inWords(FileLimits.MOST_BYTES)));
        }
        return page(actor, round, reading.form(), model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable String round,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Typed typed,
            Model model) {
        intakes.requireMayUpload(actor, round);
        var reading = typed.read();
        var kind = reading.choice("kind", AwardKind.class, "Choose what kind of award they are");
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            reading.problem(FILE, "Choose a file to upload");
        }
        if (reading.hasProblems() || file == null) {
            return page(actor, round, reading.form(), model);
        }
        return switch (intakes.upload(actor, round, kind, new Upload(name, bytesOf(file)))) {
            case Uploaded(var reference) -> "redirect:/imports/" + reference;
            case Refused(var why) -> refused(actor, round, reading, why, model);
        };
    }

    private String refused(Actor actor, String round, Reading reading, String why, Model model) {
        reading.problem(FILE, why);
        return page(actor, round, reading.form(), model);
    }

    /// One byte more than is allowed is enough to see that there is too much.
    private static byte[] bytesOf(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(FileLimits.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String page(Actor actor, String round, Form form, Model model) {
        model.addAttribute("round", intakes.round(actor, round))
                .addAttribute("imports", pages.ofRound(actor, round))
                .addAttribute("mayUpload", actor.is(Role.OFFICER))
                .addAttribute(
                        "kinds",
                        Arrays.stream(AwardKind.values())
                                .map(kind -> Option.of(kind.name(), kind.title()))
                                .toList())
                .addAttribute("limit", FileLimits.inWords(FileLimits.MOST_BYTES))
                .addAttribute("notice", intakes.scanNotice())
                .addAttribute("form", form);
        return "intake/past-awards";
    }
}
