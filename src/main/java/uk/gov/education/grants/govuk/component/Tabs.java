package uk.gov.education.grants.govuk.component;

final class Tabs {

    private Tabs() {}

    static void write(Markup html, Params tabs) {
        html.element("div")
                .given("id", tabs.get("id"))
                .classes("govuk-tabs", tabs.get("classes"))
                .attributes(tabs.group("attributes"))
                .attribute("data-module", "govuk-tabs")
                .body(() -> {
                    html.element("h2").classes("govuk-tabs__title").text(tabs.text("title", "Contents"));
                    if (!tabs.list("items").isEmpty()) {
                        html.element("ul")
                                .classes("govuk-tabs__list")
                                .body(() -> each(tabs, (item, number) -> tab(html, tabs, item, number)));
                        each(tabs, (item, number) -> panel(html, tabs, item, number));
                    }
                });
    }

    private interface Writing {
        void write(Params item, int number);
    }

    private static void each(Params tabs, Writing writing) {
        var number = 0;
        for (var item : tabs.list("items")) {
            number++;
            if (!item.isEmpty()) {
                writing.write(item, number);
            }
        }
    }

    private static void tab(Markup html, Params tabs, Params item, int number) {
        html.element("li")
                .classes("govuk-tabs__list-item", number == 1 ? "govuk-tabs__list-item--selected" : "")
                .body(() -> html.element("a")
                        .classes("govuk-tabs__tab")
                        .attribute("href", "#" + id(tabs, item, number))
                        .attributes(item.group("attributes"))
                        .text(item.get("label")));
    }

    private static void panel(Markup html, Params tabs, Params item, int number) {
        var panel = item.group("panel");
        html.element("div")
                .classes("govuk-tabs__panel", number > 1 ? "govuk-tabs__panel--hidden" : "")
                .attribute("id", id(tabs, item, number))
                .attributes(panel.group("attributes"))
                .body(() -> {
                    if (panel.has("html")) {
                        html.raw(panel.text("html"));
                    } else if (panel.has("text")) {
                        html.element("p").classes("govuk-body").text(panel.get("text"));
                    }
                });
    }

    private static String id(Params tabs, Params item, int number) {
        return item.text("id", tabs.text("idPrefix") + "-" + number);
    }
}
