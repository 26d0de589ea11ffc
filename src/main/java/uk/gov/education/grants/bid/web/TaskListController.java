package uk.gov.education.grants.bid.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

@Controller
@RequestMapping("/bids/{bid}")
class TaskListController {

    private final BidService bids;

    TaskListController(BidService bids) {
        this.bids = bids;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BidReference bid, Model model) {
        model.addAttribute("bid", bids.taskList(actor, bid));
        return "bid/task-list";
    }

    @GetMapping("/submitted")
    String receipt(Actor actor, @PathVariable BidReference bid, Model model) {
        model.addAttribute("bid", bids.receipt(actor, bid))
                .addAttribute("answers", bids.answeredNominations(actor, bid));
        return "bid/submitted";
    }

    @PostMapping("/reopen")
    String reopen(Actor actor, @PathVariable BidReference bid) {
        bids.reopen(actor, bid);
        return "redirect:/bids/{bid}";
    }

    @GetMapping("/withdraw")
    String confirmWithdrawal(Actor actor, @PathVariable BidReference bid, Model model) {
        return withdrawalPage(actor, bid, Form.EMPTY, model);
    }

    @PostMapping("/withdraw")
    String withdraw(Actor actor, @PathVariable BidReference bid, Typed typed, Model model) {
        var reading = typed.read();
        var reason = reading.text("reason", "The reason", 500, "Say why the bid is withdrawn");
        if (reading.hasProblems()) {
            return withdrawalPage(actor, bid, reading.form(), model);
        }
        bids.withdraw(actor, bid, reason);
        return "redirect:/bids/{bid}";
    }

    private String withdrawalPage(Actor actor, BidReference bid, Form form, Model model) {
        model.addAttribute("bid", bids.taskList(actor, bid).head()).addAttribute("form", form);
        return "bid/withdraw";
    }
}
