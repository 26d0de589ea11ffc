package uk.gov.education.grants.govuk.component;

final class Panel {

    private Panel() {}

    static void write(Markup html, Params panel) {
        var interrupts = panel.text("classes").contains("govuk-panel--interruption");
        var title = Params.ofText(panel.get("titleText")).set("html", panel.get("titleHtml"));
        html.element("div")
                .classes("govuk-panel", interrupts ? "" : "govuk-panel--confirmation", panel.get("classes"))
                .attributes(panel.group("attributes"))
                .body(() -> {
                    html.element("h" + panel.text("headingLevel", "1"))
                            .classes("govuk-panel__title")
                            .content(title);
                    if (panel.hasContent()) {
                        html.element("div").classes("govuk-panel__body").content(panel);
                    }
                    if (interrupts && panel.has("actions")) {
                        actions(html, panel.group("actions"));
                    }
                });
    }

    private static void actions(Markup html, Params actions) {
        html.element("div")
                .classes("govuk-panel__actions", actions.get("classes"))
                .attributes(actions.group("attributes"))
                .body(() -> {
                    var items = actions.list("items");
                    if (!items.isEmpty()) {
                        html.element("div")
                                .classes("govuk-button-group")
                                .body(() -> items.forEach(action -> action(html, action)));
                    }
                });
    }

    private static void action(Markup html, Params action) {
        if (action.has("href") && !action.text("type").equals("button")) {
            html.element("a")
                    .classes("govuk-link govuk-link--inverse", action.get("classes"))
                    .attribute("href", action.get("href"))
                    .attributes(action.group("attributes"))
                    .text(action.get("text"));
        } else {
            Button.write(
                    html,
                    Params.of(action.asMap())
                            .set("type", action.text("type", "button"))
                            .set("classes", Params.join("govuk-button--inverse", action.get("classes"))));
        }
    }
}
