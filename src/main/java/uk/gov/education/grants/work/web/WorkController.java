package uk.gov.education.grants.work.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Waiting;

@Controller
class WorkController {

    private final List<Waiting.Room> rooms;

    WorkController(List<Waiting.Room> rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/work")
    String list(Actor actor, Model model) {
        model.addAttribute(
                "waiting",
                rooms.stream()
                        .flatMap(room -> room.waitingFor(actor).stream())
                        .sorted(Comparator.comparing(Waiting::since))
                        .toList());
        return "work/list";
    }
}
