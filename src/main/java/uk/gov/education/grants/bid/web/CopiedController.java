package uk.gov.education.grants.bid.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.CopyService;
import uk.gov.education.grants.shared.Actor;

/// What was taken over from an earlier bid.
@Controller
class CopiedController {

    private final CopyService copies;

    CopiedController(CopyService copies) {
        this.copies = copies;
    }

    @GetMapping("/bids/{bid}/copied")
    String copied(Actor actor, @PathVariable BidReference bid, @RequestParam BidReference from, Model model) {
        model.addAttribute("copy", copies.copied(actor, bid, from));
        return "bid/copied";
    }
}
