package uk.gov.education.grants.govuk.component;

final class Hint {

    private Hint() {}

    static void write(Markup html, Params hint) {
        write(html, hint, hint.text("id"));
    }

    static void write(Markup html, Params hint, String id) {
        html.element("div")
                .given("id", id)
                .classes("govuk-hint", hint.get("classes"))
                .attributes(hint.group("attributes"))
                .content(hint);
    }
}
