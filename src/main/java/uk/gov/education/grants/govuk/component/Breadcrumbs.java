package uk.gov.education.grants.govuk.component;

final class Breadcrumbs {

    private Breadcrumbs() {}

    static void write(Markup html, Params crumbs) {
        html.element("nav")
                .classes(
                        "govuk-breadcrumbs",
                        crumbs.get("classes"),
                        crumbs.has("collapseOnMobile") ? "govuk-breadcrumbs--collapse-on-mobile" : "")
                .attributes(crumbs.group("attributes"))
                .attribute("aria-label", crumbs.text("labelText", "Breadcrumb"))
                .body(() -> html.element("ol")
                        .classes("govuk-breadcrumbs__list")
                        .body(() -> crumbs.list("items").forEach(crumb -> crumb(html, crumb))));
    }

    private static void crumb(Markup html, Params crumb) {
        var item = html.element("li").classes("govuk-breadcrumbs__list-item");
        if (crumb.has("href")) {
            item.body(() -> html.element("a")
                    .classes("govuk-breadcrumbs__link")
                    .attribute("href", crumb.get("href"))
                    .attributes(crumb.group("attributes"))
                    .content(crumb));
        } else {
            item.attribute("aria-current", "page").content(crumb);
        }
    }
}
