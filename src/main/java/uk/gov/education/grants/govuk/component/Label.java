package uk.gov.education.grants.govuk.component;

final class Label {

    private Label() {}

    static void write(Markup html, Params label) {
        write(html, label, label.text("for"));
    }

    static void write(Markup html, Params label, String field) {
        if (!label.hasContent()) {
            return;
        }
        Runnable inside = () -> html.element("label")
                .classes("govuk-label", label.get("classes"))
                .attributes(label.group("attributes"))
                .given("for", field)
                .content(label);
        if (label.has("isPageHeading")) {
            html.element("h1").classes("govuk-label-wrapper").body(inside);
        } else {
            inside.run();
        }
    }
}
