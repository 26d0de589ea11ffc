package uk.gov.education.grants.evaluation.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.evaluation.EvidenceLevel;

/// The scale of evidence levels, explained.
@Controller
class LevelsController {

    @GetMapping("/evidence/levels")
    String show(Model model) {
        model.addAttribute("scale", EvidenceLevel.ORIGIN).addAttribute("levels", EvidenceLevel.values());
        return "evaluation/levels";
    }
}
