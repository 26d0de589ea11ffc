package uk.gov.education.grants.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.project.ProjectInPublicService;
import uk.gov.education.grants.project.Statement;
import uk.gov.education.grants.shared.Actor;

/// What was said of a project in public. The number after the last is the place of a new statement, so that saving
/// twice adds once.
@Controller
@RequestMapping("/projects/{project}/statements/{number}")
class StatementController {

    private static final int MOST = 100_000_000;

    private final ProjectInPublicService projects;
    private final Clock clock;

    StatementController(ProjectInPublicService projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String project, @PathVariable int number, Model model) {
        var known = projects.statements(projects.toRecord(actor, project).id()).get(number);
        return page(actor, project, number, known == null ? Form.EMPTY : typed(known), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String project, @PathVariable int number, Typed typed, Model model) {
        projects.toRecord(actor, project);
        var reading = typed.read();
        var about = reading.text("about", "What it is about", 200, "Enter what it is about");
        var quote = reading.text("quote", "The sentence", 1_000, "Enter what was said, letter for letter");
        var saidOn = reading.date("saidOn", "The day", "Enter the day on which it was said");
        if (!reading.hasProblem("saidOn") && saidOn.isAfter(LocalDate.now(clock))) {
            reading.problem("saidOn", "The day must be today or earlier");
        }
        var title = reading.text("sourceTitle", "The source", 200, "Enter who said it, and where");
        var url = reading.optionalWebAddress("sourceUrl", "The address");
        var target = target(typed, reading, saidOn);
        if (reading.hasProblems()) {
            return page(actor, project, number, reading.form(), model);
        }
        projects.record(actor, project, number, new Statement(about, saidOn, quote, title, url, target));
        return "redirect:/evidence/{project}#said";
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable String project, @PathVariable int number, Typed typed) {
        projects.remove(actor, project, number, typed.text("seen"));
        return "redirect:/evidence/{project}";
    }

    private static Optional<Statement.Target> target(Typed typed, Reading reading, LocalDate saidOn) {
        var hasDay = List.of("-day", "-month", "-year").stream().anyMatch(part -> typed.has("reachBy" + part));
        if (!typed.has("target") && !typed.has("targetUnit") && !hasDay) {
            return Optional.empty();
        }
        var value =
                reading.number("target", "The target", 1, MOST, "Enter the target, or leave its unit and day empty");
        var unit = reading.text("targetUnit", "The unit", 60, "Enter the unit of the target, like women or children");
        var reachBy = hasDay
                ? Optional.of(reading.date("reachBy", "The day of the target", ""))
                : Optional.<LocalDate>empty();
        if (!reading.hasProblem("reachBy")
                && !reading.hasProblem("saidOn")
                && reachBy.filter(day -> !day.isAfter(saidOn)).isPresent()) {
            reading.problem("reachBy", "The day of the target must be after the day on which it was said");
        }
        return Optional.of(new Statement.Target(value, unit, reachBy));
    }

    private static Form typed(Statement statement) {
        var known = new LinkedHashMap<>(Map.of(
                "about", statement.about(),
                "quote", statement.quote(),
                "sourceTitle", statement.sourceTitle(),
                "sourceUrl", statement.sourceUrl()));
        day(known, "saidOn", statement.saidOn());
        statement.target().ifPresent(target -> {
            known.put("target", String.valueOf(target.value()));
            known.put("targetUnit", target.unit());
            target.reachBy().ifPresent(day -> day(known, "reachBy", day));
        });
        return Typed.of(known).form();
    }

    private static void day(Map<String, String> known, String field, LocalDate day) {
        known.put(field + "-day", String.valueOf(day.getDayOfMonth()));
        known.put(field + "-month", String.valueOf(day.getMonthValue()));
        known.put(field + "-year", String.valueOf(day.getYear()));
    }

    private String page(Actor actor, String code, int number, Form form, Model model) {
        var project = projects.toRecord(actor, code);
        var statements = projects.statements(project.id());
        ProjectInPublicService.requireNumber(statements, number);
        var known = statements.get(number);
        model.addAttribute("project", project)
                .addAttribute("number", number)
                .addAttribute("seen", known == null ? null : known.about())
                .addAttribute("form", form);
        return "project/statement";
    }
}
