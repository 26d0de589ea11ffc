package uk.gov.education.grants.govuk.component;

final class Fieldset {

    private Fieldset() {}

    static void write(Markup html, Params fieldset) {
        write(
                html,
                fieldset,
                fieldset.text("role"),
                fieldset.text("describedBy"),
                () -> html.raw(fieldset.text("html")));
    }

    static void write(Markup html, Params fieldset, String role, String describedBy, Runnable inside) {
        html.element("fieldset")
                .classes("govuk-fieldset", fieldset.get("classes"))
                .given("role", role)
                .given("aria-describedby", describedBy)
                .attributes(fieldset.group("attributes"))
                .body(() -> {
                    legend(html, fieldset.group("legend"));
                    inside.run();
                });
    }

    private static void legend(Markup html, Params legend) {
        if (!legend.hasContent()) {
            return;
        }
        html.element("legend")
                .classes("govuk-fieldset__legend", legend.get("classes"))
                .body(() -> {
                    if (legend.has("isPageHeading")) {
                        html.element("h1").classes("govuk-fieldset__heading").content(legend);
                    } else {
                        html.content(legend);
                    }
                });
    }
}
