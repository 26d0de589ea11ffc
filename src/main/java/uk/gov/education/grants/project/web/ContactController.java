package uk.gov.education.grants.project.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.project.Contact;
import uk.gov.education.grants.project.ProjectInPublicService;
import uk.gov.education.grants.shared.Actor;

/// How everybody can ask the team of a project, as the organisation that leads it chooses to publish it.
@Controller
@RequestMapping("/projects/{project}/contact")
class ContactController {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()]{7,25}");

    private final ProjectInPublicService projects;

    ContactController(ProjectInPublicService projects) {
        this.projects = projects;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String project, Model model) {
        var known = projects.contact(projects.toPublish(actor, project).id());
        return page(actor, project, known.map(ContactController::typed).orElse(Form.EMPTY), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String project, Typed typed, Model model) {
        projects.toPublish(actor, project);
        var reading = typed.read();
        var team = reading.text("team", "The team", 100, "Enter whom people ask, like The Pause team");
        var email = matching(reading, "email", "The email address", EMAIL, "like team@example.gov.uk");
        var telephone = matching(reading, "telephone", "The telephone number", TELEPHONE, "like 020 7946 0000");
        var website = reading.optionalWebAddress("website", "The page");
        if (!reading.hasProblems() && email.isEmpty() && telephone.isEmpty() && website.isEmpty()) {
            reading.problem("email", "Enter at least one way to reach the team");
        }
        if (reading.hasProblems()) {
            return page(actor, project, reading.form(), model);
        }
        projects.publish(actor, project, new Contact(team, email, telephone, website));
        return "redirect:/evidence/{project}#ask";
    }

    @PostMapping("/removal")
    String remove(Actor actor, @PathVariable String project) {
        projects.withdraw(actor, project);
        return "redirect:/projects/{project}/contact";
    }

    private static String matching(Reading reading, String field, String name, Pattern pattern, String like) {
        var text = reading.optionalText(field, name, 200);
        if (!text.isEmpty() && !pattern.matcher(text).matches() && !reading.hasProblem(field)) {
            reading.problem(field, "%s must be %s".formatted(name, like));
        }
        return text;
    }

    private static Form typed(Contact contact) {
        return Typed.of(Map.of(
                        "team", contact.team(),
                        "email", contact.email(),
                        "telephone", contact.telephone(),
                        "website", contact.website()))
                .form();
    }

    private String page(Actor actor, String code, Form form, Model model) {
        var project = projects.toPublish(actor, code);
        model.addAttribute("project", project)
                .addAttribute("form", form)
                .addAttribute("isPublished", projects.contact(project.id()).isPresent());
        return "project/contact";
    }
}
