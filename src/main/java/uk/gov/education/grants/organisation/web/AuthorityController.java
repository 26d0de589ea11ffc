package uk.gov.education.grants.organisation.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.AuthoritySearch;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.shared.Region;

@Controller
class AuthorityController {

    private final LocalAuthorityService authorities;

    AuthorityController(LocalAuthorityService authorities) {
        this.authorities = authorities;
    }

    @GetMapping("/admin/authorities")
    String list(Typed typed, Model model) {
        var reading = typed.read();
        var region = reading.choices("region", Region.class).stream().findFirst();
        var day = day(typed, reading);
        var areas = authorities.search(new AuthoritySearch(region, reading.hasProblems() ? Optional.empty() : day));
        model.addAttribute("form", reading.form())
                .addAttribute("areas", areas)
                .addAttribute(
                        "bodies",
                        areas.stream().map(area -> area.authority()).distinct().count())
                .addAttribute("regions", Regions.OPTIONS);
        return "organisation/authorities";
    }

    /// No day typed means every day.
    private static Optional<LocalDate> day(Typed typed, Reading reading) {
        return typed.has("on-day") || typed.has("on-month") || typed.has("on-year")
                ? Optional.of(reading.date("on", "The day", "Enter a day"))
                : Optional.empty();
    }
}
