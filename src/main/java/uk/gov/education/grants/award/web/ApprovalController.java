package uk.gov.education.grants.award.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.ApproveOutcome.BudgetGone;
import uk.gov.education.grants.award.ApproveOutcome.NeedsAnother;
import uk.gov.education.grants.award.ApproveOutcome.NotFundable;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// Where an approver decides: what will happen, from which years the money comes, and what is in the way.
@Controller
@RequestMapping("/awards/{award}/approval")
class ApprovalController {

    private final AwardCaseService cases;
    private final ApprovalService approvals;

    ApprovalController(AwardCaseService cases, ApprovalService approvals) {
        this.cases = cases;
        this.approvals = approvals;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        return page(actor, award, Form.EMPTY, model);
    }

    @PostMapping
    String decide(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var reading = typed.read();
        var decision = reading.choice("decision", YesOrNo.class, "Select whether you approve the award");
        var reason = reading.text("reason", "The reason", 2_000, "Enter why you decide so");
        if (reading.hasProblems()) {
            return page(actor, award, reading.form(), model);
        }
        if (decision == YesOrNo.REFUSE) {
            approvals.refuse(actor, award, reason);
            return "redirect:/awards/{award}/case";
        }
        return approve(actor, award, reason, reading, model);
    }

    private String approve(Actor actor, AwardReference award, String reason, Reading reading, Model model) {
        return switch (approvals.approve(actor, award, reason)) {
            case Approved _, NeedsAnother _ -> "redirect:/awards/{award}/case";
            case NotFundable refused -> {
                Refusals.tell(refused.breaches(), reading);
                yield page(actor, award, reading.form(), model);
            }
            case BudgetGone gone -> {
                gone.sentences().forEach(sentence -> reading.problem("", sentence));
                reading.problem(
                        "",
                        "Nothing was approved. Ask the officer to make the award smaller, or to hold the bid in reserve");
                yield page(actor, award, reading.form(), model);
            }
        };
    }

    private String page(Actor actor, AwardReference award, Form form, Model model) {
        model.addAttribute("view", cases.approval(actor, award))
                .addAttribute("form", form)
                .addAttribute("decisions", YesOrNo.options("award"));
        return "award/approval";
    }
}
