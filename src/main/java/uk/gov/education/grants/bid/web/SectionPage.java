package uk.gov.education.grants.bid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.Offer;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionView;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.organisation.RegionOfPlaces;
import uk.gov.education.grants.shared.Actor;

/// The page on which one section is filled in, with the choices that its fields offer.
@Component
class SectionPage {

    private final BidDraftService drafts;
    private final OrganisationService organisations;
    private final LocalAuthorityService authorities;
    private final Clock clock;

    SectionPage(
            BidDraftService drafts, OrganisationService organisations, LocalAuthorityService authorities, Clock clock) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.authorities = authorities;
        this.clock = clock;
    }

    /// As it is saved; where that is empty, filled with what an earlier bid says, if one of the offers was chosen.
    String saved(Actor actor, BidReference bid, Section section, String from, Model model) {
        var view = drafts.section(actor, bid, section);
        var chosen = view.offers().stream()
                .filter(offer -> offer.reference().text().equals(from))
                .findAny();
        chosen.ifPresent(offer -> model.addAttribute("unsaved", "offer").addAttribute("chosen", offer));
        return filled(
                actor,
                view,
                section,
                chosen.map(Offer::typed).orElse(view.saved().typed()).form(),
                view.saved().revision(),
                model);
    }

    /// With this in its fields, written over a revision.
    String with(Actor actor, BidReference bid, Section section, Form form, int revision, Model model) {
        return filled(actor, drafts.section(actor, bid, section), section, form, revision, model);
    }

    private String filled(Actor actor, SectionView view, Section section, Form form, int revision, Model model) {
        model.addAttribute("bid", view)
                .addAttribute("section", section)
                .addAttribute("fields", "bid/section-" + section.kind().address())
                .addAttribute("form", form)
                .addAttribute("revision", revision);
        switch (section.kind()) {
            case SUMMARY -> model.addAttribute("kinds", kinds()).addAttribute("themes", themes(view));
            case PARTNERS ->
                model.addAttribute("rows", rows(section, form))
                        .addAttribute("organisations", organisationOptions(actor));
            case NOMINEES -> model.addAttribute("rows", rows(section, form));
            case PLACES -> model.addAttribute("regions", RegionOfPlaces.of(authorities.areas(LocalDate.now(clock))));
            default -> {}
        }
        return "bid/section";
    }

    private static List<Integer> rows(Section section, Form form) {
        return RepeatedRows.of(section.kind()).in(form.typed());
    }

    private List<Option> organisationOptions(Actor actor) {
        return organisations.options(actor).stream()
                .map(organisation -> Option.of(organisation.id().toString(), organisation.name()))
                .toList();
    }

    private static List<Option> themes(SectionView view) {
        return view.themes().stream().map(theme -> Option.of(theme, theme)).toList();
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
}
