package uk.gov.education.grants.govuk.component;

/// The header of GOV.UK, with the crown and the name of the site. Only services of GOV.UK itself may show it.
final class Header {

    private static final String LOGO = Pictures.read("logo.svg");

    private Header() {}

    static void write(Markup html, Params header) {
        var logo = new Markup();
        logo.raw(LOGO);
        if (header.has("productName")) {
            logo.element("span").classes("govuk-header__product-name").text(header.get("productName"));
        }
        GenericHeader.write(
                html,
                "govuk-header",
                header.text("containerClasses", "govuk-width-container"),
                header.set("logoHtml", logo.toString()).set("url", header.text("homepageUrl", "//gov.uk")));
    }
}
