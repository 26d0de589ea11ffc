package uk.gov.education.grants.govuk.component;

final class GenericHeader {

    private GenericHeader() {}

    static void write(Markup html, Params header) {
        write(html, "govuk-generic-header", header.text("containerClasses", "govuk-width-container"), header);
    }

    /// @param block the first part of every class
    static void write(Markup html, String block, String container, Params header) {
        var logo = Params.ofText(header.get("logoText")).set("html", header.get("logoHtml"));
        html.element("div")
                .classes(block, header.get("classes"))
                .attributes(header.group("attributes"))
                .body(() -> html.element("div")
                        .classes(block + "__container", container)
                        .body(() -> html.element("div")
                                .classes(block + "__logo")
                                .body(() -> html.element("a")
                                        .attribute("href", header.text("url", "/"))
                                        .classes(block + "__homepage-link")
                                        .content(logo))));
    }
}
