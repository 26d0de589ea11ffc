package uk.gov.education.grants.agreement.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.agreement.AgreementService;
import uk.gov.education.grants.agreement.AgreementView;
import uk.gov.education.grants.agreement.PrepareOutcome.CannotBeOffered;
import uk.gov.education.grants.agreement.PrepareOutcome.Prepared;
import uk.gov.education.grants.agreement.ReturnFrequency;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;

/// The agreement of an award as the Department sees it: what will be offered, and what was.
@Controller
@RequestMapping("/awards/{award}/agreement")
class AgreementController {

    private final AgreementService agreements;

    AgreementController(AgreementService agreements) {
        this.agreements = agreements;
    }

    @GetMapping
    String show(Actor actor, @PathVariable AwardReference award, Model model) {
        model.addAttribute("agreement", agreements.show(actor, award));
        return "agreement/agreement";
    }

    @GetMapping("/plan")
    String plan(Actor actor, @PathVariable AwardReference award, Model model) {
        var view = agreements.toPrepare(actor, award);
        return page(view, PlanForm.of(view).form(), model);
    }

    @PostMapping("/plan")
    String save(Actor actor, @PathVariable AwardReference award, Typed typed, Model model) {
        var view = agreements.toPrepare(actor, award);
        var reading = typed.read();
        var plan = PlanForm.read(typed, reading, view.head().terms().route());
        if (reading.hasProblems()) {
            return page(view, reading.form(), model);
        }
        return switch (agreements.prepare(actor, award, plan, PlanForm.revision(typed))) {
            case Prepared _ -> "redirect:/awards/{award}/agreement";
            case CannotBeOffered refused -> {
                var inOrder = PlanForm.of(plan, PlanForm.revision(typed)).read();
                refused.objections().forEach(objection -> inOrder.problem(objection.field(), objection.why()));
                yield page(view, inOrder.form(), model);
            }
        };
    }

    private static String page(AgreementView view, Form form, Model model) {
        model.addAttribute("agreement", view)
                .addAttribute("offer", Objects.requireNonNull(view.offer()))
                .addAttribute("form", form)
                .addAttribute("rows", PlanForm.rowsOf(form.typed()))
                .addAttribute(
                        "frequencies",
                        List.of(ReturnFrequency.values()).stream()
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList());
        return "agreement/plan";
    }
}
