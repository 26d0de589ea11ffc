package uk.gov.education.grants.govuk.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.Link;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.component.Component;
import uk.gov.education.grants.govuk.component.Params;

/// What stands on a page beside its fields: buttons, links, messages and marks.
final class BlockTags {

    private BlockTags() {}

    /// A button, or with `href` a link that looks like one. A second click soon after the first does nothing.
    static String button(Given given) {
        var button = Params.ofText(given.value("text"))
                .set("href", given.value("href"))
                .set("name", given.value("name"))
                .set("value", given.value("value"))
                .set("id", given.value("id"))
                .set("type", given.value("type"))
                .set("isStartButton", given.says("start"))
                .set(
                        "classes",
                        String.join(" ", look(given), given.text("classes")).strip())
                .set("preventDoubleClick", true)
                .set("attributes", given.others());
        return Component.BUTTON.html(button);
    }

    private static String look(Given given) {
        var isSecondary = given.says("secondary");
        var isWarning = given.says("warning");
        if (isSecondary) {
            return "govuk-button--secondary";
        }
        return isWarning ? "govuk-button--warning" : "";
    }

    /// Every problem of the page's form, each leading to its field; nothing where there is none.
    static String errors(Given given) {
        var problems = given.form().problems();
        return problems.isEmpty()
                ? ""
                : Component.ERROR_SUMMARY.html(new Params()
                        .set("titleText", "There is a problem")
                        .set(
                                "errorList",
                                problems.stream().map(BlockTags::problem).toList()));
    }

    private static Params problem(Problem problem) {
        return Params.ofText(problem.message()).set("href", problem.field().isEmpty() ? null : "#" + problem.field());
    }

    static String tag(Given given) {
        var colour = given.text("colour");
        return Component.TAG.html(Params.ofText(given.value("text"))
                .set("classes", colour.isEmpty() ? "" : "govuk-tag--" + colour)
                .set("attributes", given.others()));
    }

    static String warning(Given given) {
        return Component.WARNING_TEXT.html(Params.ofText(given.value("text")));
    }

    static String back(Given given) {
        return Component.BACK_LINK.html(
                Params.ofText(given.text("text", "Back")).set("href", given.value("href")));
    }

    /// The way from the start to this page: a list of [Link], or a map of texts to addresses.
    static String breadcrumbs(Given given) {
        return Component.BREADCRUMBS.html(
                new Params().set("collapseOnMobile", true).set("items", crumbs(given.value("items"))));
    }

    private static List<Params> crumbs(@Nullable Object items) {
        if (items instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> Params.ofText(entry.getKey()).set("href", entry.getValue()))
                    .toList();
        }
        return items instanceof Collection<?> links
                ? links.stream()
                        .map(Link.class::cast)
                        .map(link -> Params.ofText(link.text()).set("href", link.href()))
                        .toList()
                : List.of();
    }

    /// Links to the pages before and after this one of a list; nothing where this is the only one.
    static String pagination(Given given) {
        var previous = given.text("previous");
        var next = given.text("next");
        return previous.isEmpty() && next.isEmpty()
                ? ""
                : Component.PAGINATION.html(new Params()
                        .set("landmarkLabel", given.text("label", "Pagination"))
                        .set("previous", previous.isEmpty() ? null : new Params().set("href", previous))
                        .set("next", next.isEmpty() ? null : new Params().set("href", next)));
    }

    /// Any component by its official name, given a map of the official options.
    static String component(Given given) {
        var params = given.value("params") instanceof Map<?, ?> map ? Params.of(map) : new Params();
        return Component.named(given.text("name")).html(params);
    }

    static String details(Given given, String body) {
        return Component.DETAILS.html(html(body)
                .set("summaryText", given.value("summary"))
                .set("open", given.says("open"))
                .set("id", given.value("id"))
                .set("classes", given.value("classes")));
    }

    static String inset(Given given, String body) {
        return Component.INSET_TEXT.html(html(body).set("classes", given.value("classes")));
    }

    static String panel(Given given, String body) {
        return Component.PANEL.html(html(body).set("titleText", given.value("title")));
    }

    static String banner(Given given, String body) {
        return Component.NOTIFICATION_BANNER.html(
                html(body).set("titleText", given.value("title")).set("type", given.says("success") ? "success" : ""));
    }

    private static Params html(String body) {
        return new Params().set("html", body);
    }
}
