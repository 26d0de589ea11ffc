package uk.gov.education.grants.govuk.tag;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.component.Component;
import uk.gov.education.grants.govuk.component.Params;

/// Fields that people choose in. The options are a list of [Option].
final class Choices {

    private Choices() {}

    static String radios(Given given) {
        return Component.RADIOS.html(severalFields(given, "govuk-radios")
                .set("value", given.text("value", given.form().value(given.text("name"))))
                .set("items", items(given)));
    }

    static String checkboxes(Given given) {
        return Component.CHECKBOXES.html(severalFields(given, "govuk-checkboxes")
                .set("values", chosen(given))
                .set("items", items(given)));
    }

    /// One box alone, such as "I agree".
    static String checkbox(Given given) {
        var value = given.text("value", "yes");
        var box = new Params()
                .set("value", value)
                .set("text", given.value("label"))
                .set("checked", given.says("checked") || chosen(given).contains(value));
        return Component.CHECKBOXES.html(FieldTags.field(given)
                .set("classes", sizes(given, "govuk-checkboxes"))
                .set("items", List.of(box)));
    }

    static String select(Given given) {
        var prompt = given.text("prompt");
        var first = prompt.isEmpty()
                ? Stream.<Params>empty()
                : Stream.of(Params.ofText(prompt).set("value", ""));
        return Component.SELECT.html(FieldTags.field(given)
                .set("label", FieldTags.label(given))
                .set("value", given.text("value", given.form().value(given.text("name"))))
                .set("items", Stream.concat(first, items(given).stream()).toList()));
    }

    /// Puts several fields under one legend. `heading` makes it the heading of the page.
    static Params withLegend(Given given, Params field) {
        var isHeading = given.says("heading");
        var usual = isHeading ? "govuk-fieldset__legend--l" : "govuk-fieldset__legend--m";
        var legend = Params.ofText(given.value("legend"))
                .set("isPageHeading", isHeading)
                .set("classes", given.text("legend-classes", usual));
        return field.set("fieldset", new Params().set("legend", legend));
    }

    private static Params severalFields(Given given, String family) {
        return withLegend(given, FieldTags.field(given))
                .set("idPrefix", given.text("id", given.text("name")))
                .set("classes", sizes(given, family));
    }

    private static String sizes(Given given, String family) {
        return Stream.of(
                        given.says("inline") ? family + "--inline" : "",
                        given.says("small") ? family + "--small" : "",
                        given.text("classes"))
                .filter(name -> !name.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static List<String> chosen(Given given) {
        var ticked = given.value("values") instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.<String>of();
        return ticked.isEmpty() ? given.form().values(given.text("name")) : ticked;
    }

    private static List<Params> items(Given given) {
        return given.value("options") instanceof Collection<?> options
                ? options.stream().map(Option.class::cast).map(Choices::item).toList()
                : List.of();
    }

    private static Params item(Option option) {
        return Params.ofText(option.text()).set("value", option.value()).set("hint", hint(option.hint()));
    }

    private static @Nullable Params hint(@Nullable String hint) {
        return hint == null ? null : Params.ofText(hint);
    }
}
