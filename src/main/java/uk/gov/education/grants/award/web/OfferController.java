package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.shared.Actor;

/// Offers an approved award, and records when the work begins.
@Controller
@RequestMapping("/awards/{award}")
class OfferController {

    private final AwardCaseService cases;
    private final OfferService offers;

    OfferController(AwardCaseService cases, OfferService offers) {
        this.cases = cases;
        this.offers = offers;
    }

    @GetMapping("/inform")
    String showOffer(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("case", cases.toTell(actor, award));
        return "award/inform";
    }

    @PostMapping("/inform")
    String inform(Actor actor, @PathVariable AwardReference award) {
        offers.inform(actor, award);
        return "redirect:/awards/{award}/case";
    }

    @PostMapping("/start")
    String start(Actor actor, @PathVariable AwardReference award) {
        offers.start(actor, award);
        return "redirect:/awards/{award}/case";
    }
}
