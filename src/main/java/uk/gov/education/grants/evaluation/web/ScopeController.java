package uk.gov.education.grants.evaluation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.evaluation.Ages;
import uk.gov.education.grants.evaluation.EvaluationView;
import uk.gov.education.grants.evaluation.StudyService;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.AreaRow;
import uk.gov.education.grants.organisation.AuthoritySearch;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.organisation.RegionOfPlaces;
import uk.gov.education.grants.shared.Actor;

/// Whom a study is about, and where it is made. Codes that have ended stay on offer where the study has them.
@Controller
@RequestMapping("/evaluations/{reference}/scope")
class ScopeController {

    private static final String PLACE = "place";

    private final StudyService studies;
    private final LocalAuthorityService authorities;

    ScopeController(StudyService studies, LocalAuthorityService authorities) {
        this.studies = studies;
        this.authorities = authorities;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String reference, Model model) {
        var evaluation = studies.toDescribe(actor, reference);
        return page(evaluation, known(evaluation).form(), model);
    }

    @PostMapping
    String save(Actor actor, @PathVariable String reference, Typed typed, Model model) {
        var evaluation = studies.toDescribe(actor, reference);
        var reading = typed.read();
        var ages = ages(typed, reading);
        var offered = offered(evaluation).stream().map(AreaRow::gssCode).collect(Collectors.toSet());
        var places = Set.copyOf(typed.texts(PLACE));
        if (!offered.containsAll(places)) {
            reading.problem(PLACE, "Choose places that are in the list");
        }
        if (reading.hasProblems()) {
            return page(evaluation, reading.form(), model);
        }
        studies.cover(actor, reference, ages, places);
        return "redirect:/evaluations/{reference}";
    }

    private static Optional<Ages> ages(Typed typed, Reading reading) {
        if (!typed.has("youngest") && !typed.has("oldest")) {
            return Optional.empty();
        }
        var youngest = reading.number("youngest", "The youngest age", 0, Ages.OLDEST, "Enter the youngest age");
        var oldest = reading.number("oldest", "The oldest age", 0, Ages.OLDEST, "Enter the oldest age");
        if (!reading.hasProblems() && oldest < youngest) {
            reading.problem("oldest", "The oldest age must be %d or more, the youngest age".formatted(youngest));
        }
        return reading.hasProblems() ? Optional.empty() : Optional.of(new Ages(youngest, oldest));
    }

    private static Typed known(EvaluationView evaluation) {
        var known = new HashMap<String, List<String>>();
        evaluation.details().ages().ifPresent(ages -> {
            known.put("youngest", List.of(String.valueOf(ages.youngest())));
            known.put("oldest", List.of(String.valueOf(ages.oldest())));
        });
        known.put(PLACE, List.copyOf(evaluation.details().places().keySet()));
        return new Typed(known);
    }

    private List<AreaRow> offered(EvaluationView evaluation) {
        var chosen = evaluation.details().places().keySet();
        return authorities.search(AuthoritySearch.ALL).stream()
                .filter(area -> area.validTo().isEmpty() || chosen.contains(area.gssCode()))
                .toList();
    }

    private String page(EvaluationView evaluation, Form form, Model model) {
        model.addAttribute("evaluation", evaluation)
                .addAttribute("form", form)
                .addAttribute("regions", RegionOfPlaces.of(offered(evaluation)));
        return "evaluation/scope";
    }
}
