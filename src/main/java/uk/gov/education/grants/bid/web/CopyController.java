package uk.gov.education.grants.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.PdfPage;
import uk.gov.education.grants.shared.Actor;

/// The whole bid on one page, to print or to keep, for everybody who may read it.
@Controller
@RequestMapping("/bids/{bid}")
class CopyController {

    private static final String TEMPLATE = "bid/copy";

    private final BidCaseService bids;
    private final PdfPage paper;
    private final Clock clock;

    CopyController(BidCaseService bids, PdfPage paper, Clock clock) {
        this.bids = bids;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/copy")
    String copy(Actor actor, @PathVariable BidReference bid, Model model) {
        var copied = bids.read(actor, bid);
        model.addAllAttributes(shown(copied)).addAttribute("back", back(actor, copied));
        return TEMPLATE;
    }

    @GetMapping("/copy.pdf")
    void pdf(Actor actor, @PathVariable BidReference bid, HttpServletResponse response) throws IOException {
        var copied = bids.read(actor, bid);
        var title = "%s: %s, led by %s"
                .formatted(bid, copied.head().project(), copied.head().lead());
        paper.send(response, bid + ".pdf", title, TEMPLATE, shown(copied));
    }

    private Map<String, Object> shown(BidCase bid) {
        return Map.of("bid", bid, "now", clock.instant());
    }

    /// The page of the bid that this reader has.
    private static String back(Actor actor, BidCase bid) {
        var head = bid.head();
        if (actor.belongsTo(head.leadId())) {
            return "/bids/" + head.reference();
        }
        return actor.isOfTheDepartment() ? "/bids/%s/case".formatted(head.reference()) : "/assessments";
    }
}
