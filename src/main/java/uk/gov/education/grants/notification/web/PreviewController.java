package uk.gov.education.grants.notification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.notification.LetterKind;
import uk.gov.education.grants.notification.PreviewService;
import uk.gov.education.grants.notification.PreviewView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

@Controller
class PreviewController {

    private final PreviewService previews;

    PreviewController(PreviewService previews) {
        this.previews = previews;
    }

    @GetMapping("/letters")
    String list(Actor actor, Model model) {
        model.addAttribute("kinds", previews.catalogue(actor));
        return "notification/catalogue";
    }

    @GetMapping("/letters/{kind}")
    String example(Actor actor, @PathVariable String kind, Model model) {
        return show(previews.example(actor, read(kind)), "/letters", model);
    }

    @GetMapping("/bids/{bid}/letters/preview/{kind}")
    String ofBid(Actor actor, @PathVariable BidReference bid, @PathVariable String kind, Model model) {
        return show(previews.ofBid(actor, bid.text(), read(kind)), "/bids/%s/case".formatted(bid), model);
    }

    @GetMapping("/awards/{award}/letters/preview")
    String ofAward(Actor actor, @PathVariable AwardReference award, Model model) {
        return show(previews.ofAward(actor, award.text()), "/awards/%s/case".formatted(award), model);
    }

    @GetMapping("/rounds/{round}/letters/preview")
    String ofRound(Actor actor, @PathVariable String round, Model model) {
        return show(previews.ofRound(actor, round), "/rounds/%s/setup/extend".formatted(round), model);
    }

    private static String show(PreviewView preview, String back, Model model) {
        model.addAttribute("preview", preview).addAttribute("back", back);
        return "notification/preview";
    }

    private static LetterKind read(String kind) {
        return LetterKind.at(kind).orElseThrow(() -> new NotFound("There is no such letter."));
    }
}
