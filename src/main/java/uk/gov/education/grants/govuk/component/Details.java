package uk.gov.education.grants.govuk.component;

final class Details {

    private Details() {}

    static void write(Markup html, Params details) {
        var summary = Params.ofText(details.get("summaryText")).set("html", details.get("summaryHtml"));
        html.element("details")
                .given("id", details.get("id"))
                .classes("govuk-details", details.get("classes"))
                .attributes(details.group("attributes"))
                .flag("open", details.has("open"))
                .body(() -> {
                    html.element("summary")
                            .classes("govuk-details__summary")
                            .body(() -> html.element("span")
                                    .classes("govuk-details__summary-text")
                                    .content(summary));
                    html.element("div").classes("govuk-details__text").content(details);
                });
    }
}
