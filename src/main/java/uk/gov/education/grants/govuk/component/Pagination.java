package uk.gov.education.grants.govuk.component;

final class Pagination {

    private static final String ICON = """
            <svg class="govuk-pagination__icon govuk-pagination__icon--%s" xmlns="http://www.w3.org/2000/svg" \
            height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="%s"></path></svg>""";
    private static final String PREVIOUS_ICON = ICON.formatted(
            "prev",
            "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293"
                    + "-1.414-1.414z");
    private static final String NEXT_ICON = ICON.formatted(
            "next",
            "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062"
                    + "-6.7246-6.7266z");

    private Pagination() {}

    static void write(Markup html, Params pagination) {
        var isBlock = !pagination.has("items") && (pagination.has("next") || pagination.has("previous"));
        html.element("nav")
                .classes("govuk-pagination", isBlock ? "govuk-pagination--block" : "", pagination.get("classes"))
                .attribute("aria-label", pagination.text("landmarkLabel", "Pagination"))
                .attributes(pagination.group("attributes"))
                .body(() -> {
                    previous(html, pagination.group("previous"), isBlock);
                    items(html, pagination);
                    next(html, pagination.group("next"), isBlock);
                });
    }

    private static void previous(Markup html, Params link, boolean isBlock) {
        arrow(html, link, "prev", () -> {
            html.raw(PREVIOUS_ICON);
            title(html, link, isBlock, "Previous");
        });
    }

    private static void next(Markup html, Params link, boolean isBlock) {
        arrow(html, link, "next", () -> {
            if (isBlock) {
                html.raw(NEXT_ICON);
                title(html, link, true, "Next");
            } else {
                title(html, link, false, "Next");
                html.raw(NEXT_ICON);
            }
        });
    }

    private static void arrow(Markup html, Params link, String direction, Runnable inside) {
        if (link.has("href")) {
            html.element("div")
                    .classes("govuk-pagination__" + direction)
                    .body(() -> html.element("a")
                            .classes("govuk-link govuk-pagination__link")
                            .attribute("href", link.get("href"))
                            .attribute("rel", direction)
                            .attributes(link.group("attributes"))
                            .body(inside));
        }
    }

    private static void title(Markup html, Params link, boolean isBlock, String usual) {
        var isDecorated = isBlock && !link.has("labelText");
        html.text(" ");
        html.element("span")
                .classes("govuk-pagination__link-title", isDecorated ? "govuk-pagination__link-title--decorated" : "")
                .body(() -> {
                    if (link.hasContent()) {
                        html.content(link);
                    } else {
                        html.text(usual);
                        html.element("span").classes("govuk-visually-hidden").text(" page");
                    }
                });
        if (isBlock && link.has("labelText")) {
            html.element("span").classes("govuk-visually-hidden").text(":");
            html.text(" ");
            html.element("span").classes("govuk-pagination__link-label").text(link.get("labelText"));
        }
    }

    private static void items(Markup html, Params pagination) {
        if (pagination.has("items")) {
            html.element("ul")
                    .classes("govuk-pagination__list")
                    .body(() -> pagination.list("items").stream()
                            .filter(item -> !item.isEmpty())
                            .forEach(item -> item(html, item)));
        }
    }

    private static void item(Markup html, Params item) {
        html.element("li")
                .classes(
                        "govuk-pagination__item",
                        item.has("current") ? "govuk-pagination__item--current" : "",
                        item.has("ellipsis") ? "govuk-pagination__item--ellipsis" : "")
                .body(() -> {
                    if (item.has("ellipsis")) {
                        html.text("\u22ef");
                        return;
                    }
                    html.element("a")
                            .classes("govuk-link govuk-pagination__link")
                            .attribute("href", item.get("href"))
                            .attribute("aria-label", item.text("visuallyHiddenText", "Page " + item.text("number")))
                            .given("aria-current", item.has("current") ? "page" : "")
                            .attributes(item.group("attributes"))
                            .text(item.get("number"));
                });
    }
}
