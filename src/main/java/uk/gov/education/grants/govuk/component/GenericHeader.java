package uk.gov.education.grants.govuk.component;

final class GenericHeader {

    private GenericHeader() {}

    static void write(Markup html, Params header) {
        var logo = Params.ofText(header.get("logoText")).set("html", header.get("logoHtml"));
        html.element("div")
                .classes("govuk-generic-header", header.get("classes"))
                .attributes(header.group("attributes"))
                .body(() -> html.element("div")
                        .classes(
                                "govuk-generic-header__container",
                                header.text("containerClasses", "govuk-width-container"))
                        .body(() -> html.element("div")
                                .classes("govuk-generic-header__logo")
                                .body(() -> html.element("a")
                                        .attribute("href", header.text("url", "/"))
                                        .classes("govuk-generic-header__homepage-link")
                                        .content(logo))));
    }
}
