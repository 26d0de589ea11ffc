package uk.gov.education.grants.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.SaveOutcome.ChangedElsewhere;
import uk.gov.education.grants.bid.SaveOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;

/// One section a page. What was typed is kept at every save, complete or not.
@Controller
@RequestMapping("/bids/{bid}")
class SectionController {

    private final BidDraftService drafts;
    private final OrganisationService organisations;
    private final LocalAuthorityService authorities;
    private final Clock clock;

    SectionController(
            BidDraftService drafts, OrganisationService organisations, LocalAuthorityService authorities, Clock clock) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping("/{section}")
    String show(Actor actor, @PathVariable BidReference bid, @PathVariable String section, Model model) {
        return show(actor, bid, sectionAt(section), model);
    }

    @GetMapping("/answers/{number}")
    String show(Actor actor, @PathVariable BidReference bid, @PathVariable int number, Model model) {
        return show(actor, bid, answer(number), model);
    }

    @PostMapping("/{section}")
    String save(
            Actor actor,
            @PathVariable BidReference bid,
            @PathVariable String section,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        return save(actor, bid, sectionAt(section), typed, model, response);
    }

    @PostMapping("/answers/{number}")
    String save(
            Actor actor,
            @PathVariable BidReference bid,
            @PathVariable int number,
            Typed typed,
            Model model,
            HttpServletResponse response) {
        return save(actor, bid, answer(number), typed, model, response);
    }

    private String show(Actor actor, BidReference bid, Section section, Model model) {
        var view = drafts.section(actor, bid, section);
        return page(
                actor, bid, section, view.saved().typed().form(), view.saved().revision(), model);
    }

    private String save(
            Actor actor, BidReference bid, Section section, Typed sent, Model model, HttpServletResponse response) {
        var action = sent.text("action");
        var typed = section.kind() == SectionKind.PARTNERS ? PartnerRows.apply(action, sent) : sent;
        var seen = typed.read().number("revision", "", 0, 999_999_999, "");
        return switch (drafts.save(actor, bid, section, typed, seen)) {
            case Saved saved when action.isEmpty() && saved.problems().isEmpty() -> "redirect:/bids/" + bid;
            case Saved saved when !action.isEmpty() -> "redirect:/bids/" + bid + "/" + section;
            case Saved saved -> {
                model.addAttribute("savedAt", saved.at());
                yield page(actor, bid, section, new Form(typed, saved.problems()), saved.revision(), model);
            }
            case ChangedElsewhere changed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("theirs", changed.theirs());
                var told = new Problem(
                        "",
                        "%s saved this section while you were writing. Nothing of yours is lost: compare the two below"
                                .formatted(changed.theirs().savedByName()));
                yield page(
                        actor,
                        bid,
                        section,
                        new Form(typed, List.of(told)),
                        changed.theirs().revision(),
                        model);
            }
            case NoLongerOpen closed -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var told = new Problem("", closed.why() + " What you typed is below: copy what you need");
                yield page(actor, bid, section, new Form(typed, List.of(told)), seen, model);
            }
        };
    }

    private String page(Actor actor, BidReference bid, Section section, Form form, int revision, Model model) {
        model.addAttribute("bid", drafts.section(actor, bid, section))
                .addAttribute("section", section)
                .addAttribute("fields", "bid/section-" + section.kind().address())
                .addAttribute("form", form)
                .addAttribute("revision", revision);
        switch (section.kind()) {
            case SUMMARY -> model.addAttribute("kinds", kinds());
            case PARTNERS ->
                model.addAttribute("rows", PartnerRows.in(form.typed()))
                        .addAttribute("organisations", organisationOptions(actor));
            case PLACES -> model.addAttribute("regions", RegionOfPlaces.of(authorities.areas(LocalDate.now(clock))));
            default -> {}
        }
        return "bid/section";
    }

    private List<Option> organisationOptions(Actor actor) {
        return organisations.options(actor).stream()
                .map(organisation -> Option.of(organisation.id().toString(), organisation.name()))
                .toList();
    }

    private static List<Option> kinds() {
        return List.of(
                new Option(
                        AwardKind.PILOT.name(),
                        AwardKind.PILOT.title(),
                        "A new way of working, tried for the first time"),
                new Option(
                        AwardKind.SCALE_UP.name(),
                        AwardKind.SCALE_UP.title(),
                        "Something that worked, brought to more places"),
                new Option(AwardKind.CONTINUATION.name(), AwardKind.CONTINUATION.title(), "The same work, for longer"));
    }

    private static Section sectionAt(String address) {
        return Section.at(address).orElseThrow(() -> new NotFound("A bid has no section " + address + "."));
    }

    private static Section answer(int number) {
        if (number < 1) {
            throw new NotFound("Questions are numbered from 1.");
        }
        return Section.answer(number);
    }
}
