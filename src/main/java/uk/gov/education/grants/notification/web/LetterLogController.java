package uk.gov.education.grants.notification.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.notification.LetterService;
import uk.gov.education.grants.notification.LetterStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

@Controller
class LetterLogController {

    private final LetterService letters;

    LetterLogController(LetterService letters) {
        this.letters = letters;
    }

    @GetMapping("/admin/letters")
    String list(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var asked = reading.optionalText("status", "The state", 20);
        var status = Arrays.stream(LetterStatus.values())
                .map(LetterStatus::name)
                .filter(asked::equals)
                .findFirst()
                .orElse("");
        var before = typed.has("before") ? reading.number("before", "The page", 0, 999_999_999, "") : 0;
        var rows = letters.log(actor, status, before);
        var more = rows.size() > LetterService.PAGE;
        model.addAttribute("status", status)
                .addAttribute("statuses", LetterStatus.values())
                .addAttribute("open", letters.isOpen())
                .addAttribute("rows", more ? rows.subList(0, LetterService.PAGE) : rows)
                .addAttribute("next", more ? rows.get(LetterService.PAGE - 1).id() : null);
        return "notification/log";
    }

    @PostMapping("/letters/{letter}/again")
    String sendAgain(Actor actor, @PathVariable long letter) {
        var about = letters.sendAgain(actor, letter);
        if (actor.is(Role.ADMIN)) {
            return "redirect:/admin/letters";
        }
        return "redirect:/%s/%s/letters".formatted(about.startsWith("BID-") ? "bids" : "awards", about);
    }
}
