package uk.gov.education.grants.bid.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.bid.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.Seen;
import uk.gov.education.grants.bid.VersionService;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// What a section said earlier. An editor takes an earlier text back as a new revision, so nothing is undone for good.
@Controller
@RequestMapping({"/bids/{bid}/{section}/versions", "/bids/{bid}/answers/{number}/versions"})
class VersionController {

    private final VersionService versions;
    private final BidDraftService drafts;

    VersionController(VersionService versions, BidDraftService drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    @GetMapping
    String list(
            Actor actor,
            @PathVariable BidReference bid,
            Section section,
            @RequestParam(defaultValue = "0") int before,
            Model model) {
        model.addAttribute("section", versions.versions(actor, bid, section, before));
        return "bid/versions";
    }

    @PostMapping("/{revision}")
    String takeBack(
            Actor actor, @PathVariable BidReference bid, Section section, @PathVariable int revision, Typed typed) {
        var earlier = versions.version(actor, bid, section, revision);
        return switch (drafts.save(actor, bid, section, earlier.typed(), Seen.in(typed))) {
            case Saved _ -> "redirect:/bids/" + bid + "/" + section;
            case ChangedElsewhere changed ->
                throw new Conflict(
                        "%s saved this section while you were looking at its versions, so nothing was changed."
                                .formatted(changed.theirs().savedByName()));
            case NoLongerOpen closed -> throw new Conflict(closed.why());
        };
    }
}
