package uk.gov.education.grants.govuk.component;

final class BackLink {

    private BackLink() {}

    static void write(Markup html, Params link) {
        html.element("a")
                .attribute("href", link.text("href", "#"))
                .classes("govuk-back-link", link.get("classes"))
                .attributes(link.group("attributes"))
                .content(Params.ofText(link.text("text", "Back")).set("html", link.get("html")));
    }
}
