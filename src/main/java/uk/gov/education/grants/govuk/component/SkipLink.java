package uk.gov.education.grants.govuk.component;

final class SkipLink {

    private SkipLink() {}

    static void write(Markup html, Params link) {
        html.element("a")
                .attribute("href", link.text("href", "#content"))
                .classes("govuk-skip-link", link.get("classes"))
                .attributes(link.group("attributes"))
                .attribute("data-module", "govuk-skip-link")
                .content(link);
    }
}
