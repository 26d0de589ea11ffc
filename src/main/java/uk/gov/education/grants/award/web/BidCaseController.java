package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.award.BidDecisionService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Actor;

@Controller
class BidCaseController {

    private final BidDecisionService decisions;

    BidCaseController(BidDecisionService decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/bids/{bid}/case")
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        model.addAttribute("case", decisions.show(actor, bid));
        return "award/bid-case";
    }
}
