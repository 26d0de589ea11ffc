package uk.gov.education.grants.govuk.component;

import java.util.List;

final class SummaryList {

    private SummaryList() {}

    static void write(Markup html, Params summary) {
        var card = summary.group("card");
        if (summary.has("card")) {
            card(html, card, () -> list(html, summary, card.group("title")));
        } else {
            list(html, summary, new Params());
        }
    }

    private static void card(Markup html, Params card, Runnable inside) {
        var title = card.group("title");
        html.element("div")
                .classes("govuk-summary-card", card.get("classes"))
                .attributes(card.group("attributes"))
                .body(() -> {
                    html.element("div")
                            .classes("govuk-summary-card__title-wrapper")
                            .body(() -> {
                                if (card.has("title")) {
                                    html.element("h" + title.text("headingLevel", "2"))
                                            .classes("govuk-summary-card__title", title.get("classes"))
                                            .content(title);
                                }
                                cardActions(html, card.group("actions"), title);
                            });
                    html.element("div").classes("govuk-summary-card__content").body(inside);
                });
    }

    private static void cardActions(Markup html, Params actions, Params cardTitle) {
        var items = actions.list("items");
        if (items.isEmpty()) {
            return;
        }
        var several = items.size() > 1;
        html.element(several ? "ul" : "div")
                .classes("govuk-summary-card__actions", actions.get("classes"))
                .body(() -> links(html, items, cardTitle, several, "govuk-summary-card__action"));
    }

    private static void list(Markup html, Params summary, Params cardTitle) {
        var rows = summary.list("rows");
        var someRowHasActions = rows.stream().anyMatch(SummaryList::hasActions);
        html.element("dl")
                .classes("govuk-summary-list", summary.get("classes"))
                .attributes(summary.group("attributes"))
                .body(() -> rows.stream()
                        .filter(row -> !row.isEmpty())
                        .forEach(row -> row(html, row, someRowHasActions, cardTitle)));
    }

    private static void row(Markup html, Params row, boolean someRowHasActions, Params cardTitle) {
        var key = row.group("key");
        var value = row.group("value");
        html.element("div")
                .classes(
                        "govuk-summary-list__row",
                        someRowHasActions && !row.group("actions").has("items")
                                ? "govuk-summary-list__row--no-actions"
                                : "",
                        row.get("classes"))
                .body(() -> {
                    html.element("dt")
                            .classes("govuk-summary-list__key", key.get("classes"))
                            .content(key);
                    html.element("dd")
                            .classes("govuk-summary-list__value", value.get("classes"))
                            .content(value);
                    if (hasActions(row)) {
                        rowActions(html, row.group("actions"), cardTitle);
                    }
                });
    }

    private static boolean hasActions(Params row) {
        return !row.group("actions").list("items").isEmpty();
    }

    private static void rowActions(Markup html, Params actions, Params cardTitle) {
        var items = actions.list("items");
        Runnable links = () -> links(html, items, cardTitle, items.size() > 1, "govuk-summary-list__actions-list-item");
        html.element("dd")
                .classes("govuk-summary-list__actions", actions.get("classes"))
                .body(() -> {
                    if (items.size() > 1) {
                        html.element("ul")
                                .classes("govuk-summary-list__actions-list")
                                .body(links);
                    } else {
                        links.run();
                    }
                });
    }

    private static void links(Markup html, List<Params> items, Params cardTitle, boolean several, String cssClass) {
        for (var item : items) {
            if (several) {
                html.element("li").classes(cssClass).body(() -> link(html, item, cardTitle));
            } else {
                link(html, item, cardTitle);
            }
        }
    }

    private static void link(Markup html, Params action, Params cardTitle) {
        html.element("a")
                .classes("govuk-link", action.get("classes"))
                .attribute("href", action.get("href"))
                .attributes(action.group("attributes"))
                .body(() -> {
                    html.content(action);
                    if (action.has("visuallyHiddenText") || cardTitle.hasContent()) {
                        html.element("span").classes("govuk-visually-hidden").body(() -> {
                            if (action.has("visuallyHiddenText")) {
                                html.text(" ").text(action.get("visuallyHiddenText"));
                            }
                            if (cardTitle.hasContent()) {
                                html.text(" (").content(cardTitle).text(")");
                            }
                        });
                    }
                });
    }
}
