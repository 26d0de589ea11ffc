package uk.gov.education.grants.govuk.component;

final class WarningText {

    private WarningText() {}

    static void write(Markup html, Params warning) {
        html.element("div")
                .classes("govuk-warning-text", warning.get("classes"))
                .attributes(warning.group("attributes"))
                .body(() -> {
                    html.element("span")
                            .classes("govuk-warning-text__icon")
                            .attribute("aria-hidden", "true")
                            .text("!");
                    html.element("strong").classes("govuk-warning-text__text").body(() -> {
                        html.element("span")
                                .classes("govuk-visually-hidden")
                                .text(warning.text("iconFallbackText", "Warning"));
                        html.text(" ").content(warning);
                    });
                });
    }
}
