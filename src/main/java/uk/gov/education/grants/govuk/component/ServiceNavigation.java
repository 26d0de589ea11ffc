package uk.gov.education.grants.govuk.component;

import java.util.List;

final class ServiceNavigation {

    private ServiceNavigation() {}

    static void write(Markup html, Params navigation) {
        // With a service name or a slot beside it, the navigation is a region of its own and needs a name.
        var isRegion = navigation.has("serviceName")
                || navigation.group("slots").has("start")
                || !endSlot(navigation).isEmpty();
        html.element(isRegion ? "section" : "div")
                .given("aria-label", isRegion ? navigation.text("ariaLabel", "Service information") : "")
                .classes("govuk-service-navigation", navigation.get("classes"))
                .attribute("data-module", "govuk-service-navigation")
                .attributes(navigation.group("attributes"))
                .body(() -> inside(html, navigation));
    }

    private static void inside(Markup html, Params navigation) {
        var slots = navigation.group("slots");
        var endIsInline = slots.group("end").text("align").equals("inline");
        html.element("div")
                .classes("govuk-width-container", endIsInline ? "govuk-service-navigation__inlining-container" : "")
                .body(() -> {
                    html.raw(slots.text("start"));
                    html.element("div")
                            .classes("govuk-service-navigation__container")
                            .body(() -> {
                                serviceName(html, navigation);
                                items(html, navigation);
                            });
                    html.raw(endSlot(navigation));
                });
    }

    private static String endSlot(Params navigation) {
        var end = navigation.group("slots").get("end");
        return end instanceof Params slot
                ? slot.text("html")
                : navigation.group("slots").text("end");
    }

    private static void serviceName(Markup html, Params navigation) {
        if (!navigation.has("serviceName")) {
            return;
        }
        html.element("span").classes("govuk-service-navigation__service-name").body(() -> {
            if (navigation.has("serviceUrl")) {
                html.element("a")
                        .attribute("href", navigation.get("serviceUrl"))
                        .classes("govuk-service-navigation__link")
                        .text(navigation.get("serviceName"));
            } else {
                html.element("span").classes("govuk-service-navigation__text").text(navigation.get("serviceName"));
            }
        });
    }

    private static void items(Markup html, Params navigation) {
        var slots = navigation.group("slots");
        var items = navigation.list("navigation").stream()
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.isEmpty() && !slots.has("navigationStart") && !slots.has("navigationEnd")) {
            return;
        }
        var menu = navigation.text("menuButtonText", "Menu");
        var listId = navigation.text("navigationId", "navigation");
        html.element("nav")
                .attribute("aria-label", navigation.text("navigationLabel", menu))
                .classes("govuk-service-navigation__wrapper", navigation.get("navigationClasses"))
                .body(() -> {
                    if (collapses(navigation, items)) {
                        toggle(html, navigation, menu, listId);
                    }
                    html.element("ul")
                            .classes("govuk-service-navigation__list")
                            .attribute("id", listId)
                            .body(() -> {
                                html.raw(slots.text("navigationStart"));
                                items.forEach(item -> item(html, item));
                                html.raw(slots.text("navigationEnd"));
                            });
                });
    }

    private static boolean collapses(Params navigation, List<Params> items) {
        return navigation.names("collapseNavigationOnMobile")
                ? navigation.has("collapseNavigationOnMobile")
                : items.size() > 1;
    }

    private static void toggle(Markup html, Params navigation, String menu, String listId) {
        var label = navigation.text("menuButtonLabel");
        html.element("button")
                .attribute("type", "button")
                .classes("govuk-service-navigation__toggle govuk-js-service-navigation-toggle")
                .attribute("aria-controls", listId)
                .given("aria-label", label.equals(menu) ? "" : label)
                .flag("hidden", true)
                .attribute("aria-hidden", "true")
                .text(menu);
    }

    private static void item(Markup html, Params item) {
        var isHere = item.has("active") || item.has("current");
        html.element("li")
                .classes("govuk-service-navigation__item", isHere ? "govuk-service-navigation__item--active" : "")
                .body(() -> {
                    var here = isHere ? item.has("current") ? "page" : "true" : "";
                    if (item.has("href")) {
                        html.element("a")
                                .classes("govuk-service-navigation__link")
                                .attribute("href", item.get("href"))
                                .given("aria-current", here)
                                .attributes(item.group("attributes"))
                                .body(() -> text(html, item, isHere));
                    } else if (item.hasContent()) {
                        html.element("span")
                                .classes("govuk-service-navigation__text")
                                .given("aria-current", here)
                                .body(() -> text(html, item, isHere));
                    }
                });
    }

    private static void text(Markup html, Params item, boolean isHere) {
        if (isHere) {
            html.element("strong")
                    .classes("govuk-service-navigation__active-fallback")
                    .content(item);
        } else {
            html.content(item);
        }
    }
}
