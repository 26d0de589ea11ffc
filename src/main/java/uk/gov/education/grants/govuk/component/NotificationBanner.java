package uk.gov.education.grants.govuk.component;

final class NotificationBanner {

    private NotificationBanner() {}

    static void write(Markup html, Params banner) {
        var succeeded = banner.text("type").equals("success");
        var titleId = banner.text("titleId", "govuk-notification-banner-title");
        var element = html.element("div")
                .classes(
                        "govuk-notification-banner",
                        succeeded ? "govuk-notification-banner--success" : "",
                        banner.get("classes"))
                .attribute("role", banner.text("role", succeeded ? "alert" : "region"))
                .attribute("aria-labelledby", titleId)
                .attribute("data-module", "govuk-notification-banner");
        if (banner.names("disableAutoFocus")) {
            element.attribute("data-disable-auto-focus", banner.get("disableAutoFocus"));
        }
        element.attributes(banner.group("attributes")).body(() -> {
            html.element("div")
                    .classes("govuk-notification-banner__header")
                    .body(() -> html.element("h" + banner.text("titleHeadingLevel", "2"))
                            .classes("govuk-notification-banner__title")
                            .attribute("id", titleId)
                            .content(Params.ofText(banner.text("titleText", succeeded ? "Success" : "Important"))
                                    .set("html", banner.get("titleHtml"))));
            html.element("div").classes("govuk-notification-banner__content").body(() -> content(html, banner));
        });
    }

    private static void content(Markup html, Params banner) {
        if (banner.has("html")) {
            html.raw(banner.text("html"));
        } else if (banner.has("text")) {
            html.element("p").classes("govuk-notification-banner__heading").text(banner.get("text"));
        }
    }
}
