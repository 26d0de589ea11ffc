package uk.gov.education.grants.govuk.tag;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.Link;
import uk.gov.education.grants.govuk.NavigationItem;
import uk.gov.education.grants.govuk.component.Component;
import uk.gov.education.grants.govuk.component.Params;

/// What stands around every page. Only the layout uses these.
final class LayoutTags {

    private static final List<Link> SUPPORT = List.of(
            new Link("Help", "/help"),
            new Link("Accessibility statement", "/accessibility"),
            new Link("Privacy", "/privacy"),
            new Link("Cookies", "/cookies"));

    /// The footer is the same on every page, so it is written once.
    private static final String FOOTER = footerWith(new Params().set("unbranded", true));

    private static final String FOOTER_OF_GOVUK = footerWith(new Params());

    private LayoutTags() {}

    static String skipLink(Given given) {
        return Component.SKIP_LINK.html(Params.ofText(given.value("text")).set("href", given.value("href")));
    }

    /// With the crown where the service is one of GOV.UK: "branded".
    static String header(Given given) {
        var name = given.value("name");
        var href = given.value("href");
        return given.says("branded")
                ? Component.HEADER.html(new Params().set("productName", name).set("homepageUrl", href))
                : Component.GENERIC_HEADER.html(
                        new Params().set("logoText", name).set("url", href));
    }

    static String phase(Given given, String body) {
        return Component.PHASE_BANNER.html(
                new Params().set("tag", Params.ofText(given.value("tag"))).set("html", body));
    }

    /// The navigation of the service, with the tag's body at its end.
    static String navigation(Given given, String body) {
        return Component.SERVICE_NAVIGATION.html(new Params()
                .set("navigation", items(given.value("items")))
                .set(
                        "slots",
                        new Params().set("end", new Params().set("html", body).set("align", "inline"))));
    }

    static String footer(Given given) {
        return given.says("branded") ? FOOTER_OF_GOVUK : FOOTER;
    }

    private static String footerWith(Params params) {
        return Component.FOOTER.html(params.set(
                "meta",
                new Params().set("items", SUPPORT.stream().map(LayoutTags::link).toList())));
    }

    private static List<Params> items(@Nullable Object navigation) {
        return navigation instanceof Collection<?> items
                ? items.stream()
                        .map(NavigationItem.class::cast)
                        .map(item -> Params.ofText(item.text())
                                .set("href", item.href())
                                .set("active", item.active()))
                        .toList()
                : List.of();
    }

    private static Params link(Link link) {
        return Params.ofText(link.text()).set("href", link.href());
    }
}
