package uk.gov.education.grants.govuk.component;

final class Accordion {

    private Accordion() {}

    static void write(Markup html, Params accordion) {
        html.element("div")
                .classes("govuk-accordion", accordion.get("classes"))
                .attribute("data-module", "govuk-accordion")
                .attribute("id", accordion.get("id"))
                .attributes(attributes(accordion))
                .body(() -> {
                    var number = 0;
                    for (var item : accordion.list("items")) {
                        number++;
                        if (!item.isEmpty()) {
                            section(html, accordion, item, number);
                        }
                    }
                });
    }

    private static Params attributes(Params accordion) {
        var attributes = new Params();
        Translations.add(attributes, "hide-all-sections", accordion.get("hideAllSectionsText"));
        Translations.add(attributes, "hide-section", accordion.get("hideSectionText"));
        Translations.add(attributes, "hide-section-aria-label", accordion.get("hideSectionAriaLabelText"));
        Translations.add(attributes, "show-all-sections", accordion.get("showAllSectionsText"));
        Translations.add(attributes, "show-section", accordion.get("showSectionText"));
        Translations.add(attributes, "show-section-aria-label", accordion.get("showSectionAriaLabelText"));
        if (accordion.names("rememberExpanded")) {
            attributes.set("data-remember-expanded", accordion.get("rememberExpanded"));
        }
        accordion.group("attributes").asMap().forEach(attributes::set);
        return attributes;
    }

    private static void section(Markup html, Params accordion, Params item, int number) {
        html.element("div")
                .classes("govuk-accordion__section", item.has("expanded") ? "govuk-accordion__section--expanded" : "")
                .body(() -> {
                    html.element("div")
                            .classes("govuk-accordion__section-header")
                            .body(() -> header(html, accordion, item, number));
                    html.element("div")
                            .attribute("id", accordion.text("id") + "-content-" + number)
                            .classes("govuk-accordion__section-content")
                            .body(() -> content(html, item.group("content")));
                });
    }

    private static void header(Markup html, Params accordion, Params item, int number) {
        html.element("h" + accordion.text("headingLevel", "2"))
                .classes("govuk-accordion__section-heading")
                .body(() -> html.element("span")
                        .classes("govuk-accordion__section-button")
                        .attribute("id", accordion.text("id") + "-heading-" + number)
                        .content(item.group("heading")));
        if (item.group("summary").hasContent()) {
            html.element("div")
                    .classes("govuk-accordion__section-summary govuk-body")
                    .attribute("id", accordion.text("id") + "-summary-" + number)
                    .content(item.group("summary"));
        }
    }

    private static void content(Markup html, Params content) {
        if (content.has("html")) {
            html.raw(content.text("html"));
        } else if (content.has("text")) {
            html.element("p").classes("govuk-body").text(content.get("text"));
        }
    }
}
