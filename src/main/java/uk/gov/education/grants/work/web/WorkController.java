package uk.gov.education.grants.work.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.work.WorkService;

@Controller
class WorkController {

    private final WorkService work;

    WorkController(WorkService work) {
        this.work = work;
    }

    @GetMapping("/work")
    String list(Actor actor, Model model) {
        model.addAttribute("waiting", work.waitingFor(actor));
        return "work/list";
    }
}
