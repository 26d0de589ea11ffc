package uk.gov.education.grants.govuk.component;

final class PhaseBanner {

    private PhaseBanner() {}

    static void write(Markup html, Params banner) {
        var phase = banner.group("tag");
        html.element("div")
                .classes("govuk-phase-banner govuk-width-container", banner.get("classes"))
                .attributes(banner.group("attributes"))
                .body(() -> html.element("p")
                        .classes("govuk-phase-banner__content")
                        .body(() -> {
                            Tag.write(
                                    html,
                                    Params.ofText(phase.get("text"))
                                            .set("html", phase.get("html"))
                                            .set(
                                                    "classes",
                                                    Params.join(
                                                            "govuk-phase-banner__content__tag", phase.get("classes"))));
                            html.text(" ");
                            html.element("span")
                                    .classes("govuk-phase-banner__text")
                                    .content(banner);
                        }));
    }
}
