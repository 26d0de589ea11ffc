package uk.gov.education.grants.programme.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.Question;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.programme.SetUpView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// The questions of a draft. The number after the last is the place of a new one, so that saving twice adds once.
@Controller
@RequestMapping("/rounds/{round}/setup/questions")
class QuestionController {

    private static final int MOST_WORDS = 5_000;

    private final RoundSetUpService setUp;

    QuestionController(RoundSetUpService setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("setUp", setUp.draftView(actor, round));
        return "programme/setup-questions";
    }

    @GetMapping("/{number}")
    String show(Actor actor, @PathVariable String round, @PathVariable int number, Model model) {
        var view = setUp.draftView(actor, round);
        var known = view.round().questions().stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .map(question -> Map.of(
                        "text", question.text(),
                        "guidance", question.guidance(),
                        "wordLimit", String.valueOf(question.wordLimit())))
                .orElse(Map.of());
        return page(view, number, Typed.of(known).form(), model);
    }

    @PostMapping("/{number}")
    String save(Actor actor, @PathVariable String round, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var question = new Question(
                reading.text("text", "The question", 500, "Enter the question"),
                reading.optionalText("guidance", "The guidance", 2_000),
                reading.number(
                        "wordLimit", "The word limit", 1, MOST_WORDS, "Enter how many words an answer may have"));
        if (reading.hasProblems()) {
            return page(setUp.draftView(actor, round), number, reading.form(), model);
        }
        setUp.setQuestion(actor, round, number, question);
        return "redirect:/rounds/{round}/setup/questions";
    }

    /// Removes the question only while it is still the one that the person saw.
    @PostMapping("/{number}/remove")
    String remove(Actor actor, @PathVariable String round, @PathVariable int number, Typed typed) {
        setUp.draftView(actor, round).round().questions().stream()
                .filter(question ->
                        question.number() == number && question.text().equals(typed.text("seen")))
                .findFirst()
                .ifPresent(_ -> setUp.removeQuestion(actor, round, number));
        return "redirect:/rounds/{round}/setup/questions";
    }

    private static String page(SetUpView view, int number, Form form, Model model) {
        var questions = view.round().questions();
        if (number < 1 || number > questions.size() + 1) {
            throw new NotFound("The round has no question %d.".formatted(number));
        }
        model.addAttribute("setUp", view)
                .addAttribute("number", number)
                .addAttribute(
                        "seen",
                        number <= questions.size() ? questions.get(number - 1).text() : null)
                .addAttribute("form", form);
        return "programme/setup-question";
    }
}
