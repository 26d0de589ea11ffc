package uk.gov.education.grants.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.shared.Actor;

/// Every scorecard that an assessor submitted for a bid, for officers and approvers.
@Controller
class SubmissionsController {

    private final ModerationService moderation;

    SubmissionsController(ModerationService moderation) {
        this.moderation = moderation;
    }

    @GetMapping("/assessments/{assessment}/history")
    String show(Actor actor, @PathVariable AssessmentReference assessment, Model model) {
        model.addAttribute("view", moderation.submissions(actor, assessment));
        return "assessment/history";
    }
}
