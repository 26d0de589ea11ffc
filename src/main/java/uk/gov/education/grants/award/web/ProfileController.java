package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.ProfileView;
import uk.gov.education.grants.award.ProposalService;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Changes how much a proposed award is in each year.
@Controller
@RequestMapping("/awards/{award}/profile")
class ProfileController {

    private final ProposalService proposals;

    ProfileController(ProposalService proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        var view = proposals.toChange(actor, award);
        return page(view, YearAmounts.filledIn(view.years()).form(), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var view = proposals.toChange(actor, award);
        var reading = typed.read();
        var profile = YearAmounts.read(reading, view.years());
        var reason = reading.text("reason", "The reason", 2_000, "Enter why the award changes");
        if (reading.hasProblems()) {
            return page(view, reading.form(), model);
        }
        if (proposals.change(actor, award, profile, reason) instanceof NotFundable refused) {
            Refusals.tell(refused.breaches(), reading);
            return page(view, reading.form(), model);
        }
        return "redirect:/awards/{award}/case";
    }

    private static String page(ProfileView view, Form form, Model model) {
        model.addAttribute("award", view).addAttribute("form", form);
        return "award/profile";
    }
}
