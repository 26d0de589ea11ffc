package uk.gov.education.grants.govuk.component;

final class InsetText {

    private InsetText() {}

    static void write(Markup html, Params inset) {
        html.element("div")
                .given("id", inset.get("id"))
                .classes("govuk-inset-text", inset.get("classes"))
                .attributes(inset.group("attributes"))
                .content(inset);
    }
}
