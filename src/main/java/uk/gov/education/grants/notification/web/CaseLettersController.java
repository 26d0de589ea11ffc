package uk.gov.education.grants.notification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.notification.LetterService;
import uk.gov.education.grants.shared.Actor;

@Controller
class CaseLettersController {

    private final LetterService letters;

    CaseLettersController(LetterService letters) {
        this.letters = letters;
    }

    @GetMapping("/bids/{bid}/letters")
    String ofBid(Actor actor, @PathVariable BidReference bid, Model model) {
        var view = letters.ofBid(actor, bid.text());
        model.addAttribute("case", view)
                .addAttribute("back", view.isTheirs() ? "/bids/" + bid : "/bids/%s/case".formatted(bid));
        return "notification/case";
    }

    @GetMapping("/awards/{award}/letters")
    String ofAward(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("case", letters.ofAward(actor, award.text()))
                .addAttribute("back", "/awards/%s/case".formatted(award));
        return "notification/case";
    }
}
