package uk.gov.education.grants.bid.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.TeamService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.KeptForm;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// What colleagues say to each other beside a section.
@Controller
@RequestMapping({"/bids/{bid}/{section}/comments", "/bids/{bid}/answers/{number}/comments"})
class CommentController {

    private final TeamService team;

    CommentController(TeamService team) {
        this.team = team;
    }

    @GetMapping
    String list(Actor actor, @PathVariable BidReference bid, Section section, HttpServletRequest request, Model model) {
        var kept = KeptForm.of(request, actor);
        model.addAttribute("unsaved", kept.isPresent());
        return page(actor, bid, section, kept.map(Typed::form).orElse(Form.EMPTY), model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable BidReference bid,
            Section section,
            Typed typed,
            HttpServletRequest request,
            Model model) {
        var reading = typed.read();
        var text = reading.text("comment", "The comment", 1_000, "Write your comment");
        if (reading.hasProblems()) {
            return page(actor, bid, section, reading.form(), model);
        }
        team.comment(actor, bid, section, text);
        KeptForm.forget(request, actor);
        return toComments(bid, section);
    }

    @PostMapping("/{comment}/resolve")
    String resolve(Actor actor, @PathVariable BidReference bid, Section section, @PathVariable UUID comment) {
        team.resolve(actor, bid, comment);
        return toComments(bid, section);
    }

    private String page(Actor actor, BidReference bid, Section section, Form form, Model model) {
        model.addAttribute("section", team.comments(actor, bid, section)).addAttribute("form", form);
        return "bid/comments";
    }

    private static String toComments(BidReference bid, Section section) {
        return "redirect:/bids/" + bid + "/" + section + "/comments";
    }
}
