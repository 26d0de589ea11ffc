package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;

@Controller
class AwardCaseController {

    private final AwardCaseService cases;

    AwardCaseController(AwardCaseService cases) {
        this.cases = cases;
    }

    @GetMapping("/awards/{award}/case")
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("case", cases.show(actor, award));
        return "award/award-case";
    }
}
