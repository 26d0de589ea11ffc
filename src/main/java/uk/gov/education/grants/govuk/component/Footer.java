package uk.gov.education.grants.govuk.component;

/// The footer. Beside the official options it has `unbranded`, which leaves out the crown and the royal arms: only
/// services of GOV.UK itself may show them.
final class Footer {

    private static final String CROWN = Pictures.read("crown.svg");
    private static final String LICENCE = Pictures.read("open-government-licence.svg");
    private static final String LICENCE_ADDRESS =
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    private static final String COPYRIGHT_ADDRESS =
            "https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/"
                    + "uk-government-licensing-framework/crown-copyright/";

    private Footer() {}

    static void write(Markup html, Params footer) {
        html.element("div")
                .classes("govuk-footer", footer.get("classes"))
                .attributes(footer.group("attributes"))
                .body(() -> html.element("div")
                        .classes("govuk-width-container", footer.get("containerClasses"))
                        .body(() -> inside(html, footer)));
    }

    private static void inside(Markup html, Params footer) {
        if (!footer.has("unbranded")) {
            html.raw(CROWN);
        }
        var sections = footer.list("navigation");
        if (!sections.isEmpty()) {
            html.element("div")
                    .classes("govuk-footer__navigation")
                    .body(() -> sections.forEach(section -> section(html, section)));
            html.element("hr").classes("govuk-footer__section-break").empty();
        }
        html.element("div").classes("govuk-footer__meta").body(() -> {
            html.element("div")
                    .classes("govuk-footer__meta-item govuk-footer__meta-item--grow")
                    .body(() -> {
                        meta(html, footer);
                        licence(html, footer);
                    });
            copyright(html, footer);
        });
    }

    private static void section(Markup html, Params section) {
        html.element("div")
                .classes("govuk-footer__section", "govuk-grid-column-" + section.text("width", "full"))
                .body(() -> {
                    html.element("h2")
                            .classes("govuk-footer__heading govuk-heading-m")
                            .text(section.get("title"));
                    var columns =
                            section.has("columns") ? "govuk-footer__list--columns-" + section.text("columns") : "";
                    if (!section.list("items").isEmpty()) {
                        html.element("ul")
                                .classes("govuk-footer__list", columns)
                                .body(() -> section.list("items").stream()
                                        .filter(item -> item.has("href") && item.has("text"))
                                        .forEach(item -> html.element("li")
                                                .classes("govuk-footer__list-item")
                                                .body(() -> link(html, item))));
                    }
                });
    }

    private static void meta(Markup html, Params footer) {
        if (!footer.has("meta")) {
            return;
        }
        var meta = footer.group("meta");
        html.element("h2").classes("govuk-visually-hidden").text(meta.text("visuallyHiddenTitle", "Support links"));
        if (!meta.list("items").isEmpty()) {
            html.element("ul")
                    .classes("govuk-footer__inline-list")
                    .body(() -> meta.list("items")
                            .forEach(item -> html.element("li")
                                    .classes("govuk-footer__inline-list-item")
                                    .body(() -> link(html, item))));
        }
        if (meta.hasContent()) {
            html.element("div").classes("govuk-footer__meta-custom").content(meta);
        }
    }

    private static void link(Markup html, Params item) {
        html.element("a")
                .classes("govuk-footer__link")
                .attribute("href", item.get("href"))
                .attributes(item.group("attributes"))
                .text(item.get("text"));
    }

    private static void licence(Markup html, Params footer) {
        if (footer.names("contentLicence") && footer.get("contentLicence") == null) {
            return;
        }
        html.raw(LICENCE);
        html.element("span").classes("govuk-footer__licence-description").body(() -> {
            var licence = footer.group("contentLicence");
            if (licence.hasContent()) {
                html.content(licence);
                return;
            }
            html.text("All content is available under the ");
            html.element("a")
                    .classes("govuk-footer__link")
                    .attribute("href", LICENCE_ADDRESS)
                    .attribute("rel", "license")
                    .text("Open Government Licence v3.0");
            html.text(", except where otherwise stated");
        });
    }

    private static void copyright(Markup html, Params footer) {
        var copyright = footer.group("copyright");
        html.element("div")
                .classes("govuk-footer__meta-item")
                .body(() -> html.element("a")
                        .classes("govuk-footer__link", footer.has("unbranded") ? "" : "govuk-footer__copyright-logo")
                        .attribute("href", COPYRIGHT_ADDRESS)
                        .content(copyright.hasContent() ? copyright : Params.ofText("© Crown copyright")));
    }
}
