package uk.gov.education.grants.bid.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.shared.Actor;

@Controller
class BidListController {

    private final BidService bids;

    BidListController(BidService bids) {
        this.bids = bids;
    }

    @GetMapping("/bids")
    String list(Actor actor, Model model) {
        model.addAttribute("bids", bids.ofOurs(actor));
        return "bid/list";
    }
}
