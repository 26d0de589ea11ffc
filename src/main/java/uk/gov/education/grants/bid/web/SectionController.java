package uk.gov.education.grants.bid.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.SaveOutcome;
import uk.gov.education.grants.bid.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.bid.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.bid.SavedSection;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.bid.VersionService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.KeptForm;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// One section a page. What was typed is kept at every save, complete or not.
@Controller
@RequestMapping("/bids/{bid}")
class SectionController {

    private final BidDraftService drafts;
    private final VersionService versions;
    private final SectionPage pages;

    SectionController(BidDraftService drafts, VersionService versions, SectionPage pages) {
        this.drafts = drafts;
        this.versions = versions;
        this.pages = pages;
    }

    @GetMapping({"/{section}", "/answers/{number}"})
    String show(
            Actor actor,
            @PathVariable BidReference bid,
            Section section,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Model model) {
        var kept = KeptForm.of(request, actor);
        if (kept.isPresent()) {
            model.addAttribute("unsaved", "session");
            return pages.with(
                    actor, bid, section, kept.get().form(), Seen.in(kept.get()).revision(), model);
        }
        return pages.saved(actor, bid, section, from, model);
    }

    @PostMapping({"/{section}", "/answers/{number}"})
    String save(
            Actor actor,
            @PathVariable BidReference bid,
            Section section,
            Typed sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var action = sent.text("action");
        if (action.equals("mixture")) {
            return mixture(actor, bid, section, sent, model);
        }
        var typed = RepeatedRows.of(section.kind()).apply(action, sent);
        var seen = Seen.in(sent);
        var outcome = action.equals("theirs")
                ? drafts.letTheirsStand(actor, bid, section, typed, seen.revision())
                : drafts.save(actor, bid, section, typed, seen);
        if (outcome instanceof Saved) {
            KeptForm.forget(request, actor);
        }
        return shown(outcome, actor, bid, section, typed, action, response, model);
    }

    private String shown(
            SaveOutcome outcome,
            Actor actor,
            BidReference bid,
            Section section,
            Typed typed,
            String action,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Saved saved when action.isEmpty() && saved.problems().isEmpty() -> "redirect:/bids/" + bid;
            case Saved _ when !action.isEmpty() -> "redirect:/bids/" + bid + "/" + section;
            case Saved saved -> {
                model.addAttribute("savedAt", saved.at());
                yield pages.with(actor, bid, section, new Form(typed, saved.problems()), saved.revision(), model);
            }
            case ChangedElsewhere changed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield conflict(actor, bid, section, typed, changed.theirs(), model);
            }
            case NoLongerOpen closed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var told = new Problem("", closed.why() + " What you typed is below: copy what you need");
                yield pages.with(actor, bid, section, new Form(typed, List.of(told)), 0, model);
            }
        };
    }

    private String conflict(
            Actor actor, BidReference bid, Section section, Typed typed, SavedSection theirs, Model model) {
        model.addAttribute("conflict", versions.compare(actor, bid, section, typed, theirs))
                .addAttribute("typed", typed.only(section.fields()));
        return "bid/conflict";
    }

    /// The form again, with what this person typed, and what is saved beside it.
    private String mixture(Actor actor, BidReference bid, Section section, Typed mine, Model model) {
        var there = drafts.section(actor, bid, section).saved();
        model.addAttribute("conflict", versions.compare(actor, bid, section, mine, there))
                .addAttribute("unsaved", "conflict");
        return pages.with(actor, bid, section, mine.form(), Seen.in(mine).revision(), model);
    }
}
