package uk.gov.education.grants.flexibility.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.flexibility.FlexibilityDraftService;
import uk.gov.education.grants.flexibility.Legislation;
import uk.gov.education.grants.flexibility.Question;
import uk.gov.education.grants.flexibility.QuestionView;
import uk.gov.education.grants.flexibility.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.flexibility.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.flexibility.SaveOutcome.Saved;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.KeptForm;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// One question a page. What was typed is kept at every save, complete or not.
@Controller
@RequestMapping("/flexibilities/{reference}/questions/{address}")
class FlexibilityQuestionController {

    private static final InWords WORDS = new InWords();

    private final FlexibilityDraftService drafts;

    FlexibilityQuestionController(FlexibilityDraftService drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @PathVariable String address,
            HttpServletRequest request,
            Model model) {
        var view = drafts.question(actor, reference, question(address));
        var kept = KeptForm.of(request, actor);
        model.addAttribute("unsaved", kept.isPresent());
        return kept.map(typed -> page(view, typed.form(), seen(typed), model))
                .orElseGet(() ->
                        page(view, view.saved().typed().form(), view.saved().revision(), model));
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable String reference,
            @PathVariable String address,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var question = question(address);
        var outcome = drafts.save(actor, reference, question, typed, seen(typed));
        if (outcome instanceof Saved) {
            KeptForm.forget(request, actor);
        }
        return switch (outcome) {
            case Saved saved when saved.problems().isEmpty() -> "redirect:/flexibilities/{reference}";
            case Saved saved -> {
                model.addAttribute("savedAt", saved.at());
                yield again(actor, reference, question, new Form(typed, saved.problems()), model);
            }
            case ChangedElsewhere changed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("changed", changed);
                var told = new Problem(
                        "",
                        "%s saved another answer at %s UK time, so yours is not saved yet. Both are below: take over what you want to keep, then save"
                                .formatted(changed.savedByName(), WORDS.clock(changed.savedAt())));
                yield again(actor, reference, question, new Form(typed, List.of(told)), model);
            }
            case NoLongerOpen closed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var told = new Problem("", closed.why() + " What you typed is below: copy what you need");
                yield again(actor, reference, question, new Form(typed, List.of(told)), model);
            }
        };
    }

    /// The page with what was typed, over the text that is there now.
    private String again(Actor actor, String reference, Question question, Form form, Model model) {
        var view = drafts.question(actor, reference, question);
        return page(view, form, view.saved().revision(), model);
    }

    private static String page(QuestionView view, Form form, int revision, Model model) {
        model.addAttribute("flexibility", view)
                .addAttribute("form", form)
                .addAttribute("revision", revision)
                .addAttribute("mostWords", Question.MOST_WORDS)
                .addAttribute(
                        "legislations",
                        Arrays.stream(Legislation.values())
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList())
                .addAttribute(
                        "leads",
                        view.organisations().stream()
                                .map(each -> Option.of(each.id().toString(), each.name()))
                                .toList());
        return "flexibility/question";
    }

    private static int seen(Typed typed) {
        return typed.read().number("revision", "", 0, 999_999_999, "");
    }

    private static Question question(String address) {
        return Question.at(address)
                .orElseThrow(() -> new NotFound("A request has no question “%s”.".formatted(address)));
    }
}
