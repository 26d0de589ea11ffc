package uk.gov.education.grants.govuk.component;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

final class DateInput {

    private DateInput() {}

    /// A day, a month or a year: what it is, its own name, how wide it is, and the params it is described by.
    private record Part(String kind, String name, int width, Params item) {}

    static void write(Markup html, Params date) {
        var id = date.text("id");
        FormGroup.ofSeveral(
                html,
                date,
                id,
                "group",
                () -> html.element("div")
                        .classes("govuk-date-input", date.get("classes"))
                        .attributes(date.group("attributes"))
                        .given("id", id)
                        .body(() -> {
                            html.content(date.group("formGroup").group("beforeInputs"));
                            var parts = parts(date);
                            var oneIsWrong = parts.stream().anyMatch(part -> isWrong(part.item()));
                            parts.forEach(part -> input(html, date, part, oneIsWrong));
                            html.content(date.group("formGroup").group("afterInputs"));
                        }));
    }

    private static List<Part> parts(Params date) {
        var usual = List.of(usual(date, "day", 2), usual(date, "month", 2), usual(date, "year", 4));
        var asked = date.list("items");
        if (asked.isEmpty()) {
            return usual.stream().filter(part -> isWanted(date, part.kind())).toList();
        }
        return asked.stream()
                .filter(item -> !item.isEmpty())
                .map(item -> known(item, usual))
                .toList();
    }

    /// A date may do without its day or its year: `year: false`.
    private static boolean isWanted(Params date, String kind) {
        return !date.names(kind) || date.has(kind);
    }

    private static Part usual(Params date, String kind, int width) {
        if (date.names(kind)) {
            var item = date.group(kind);
            return new Part(kind, item.text("name", kind), width, item);
        }
        var item =
                new Params().set("value", date.group("values").get(kind)).set("classes", "govuk-input--width-" + width);
        return new Part(kind, kind, width, item);
    }

    /// An item that is named like one of the usual parts is as wide as that, and takes its value.
    private static Part known(Params item, List<Part> usual) {
        var name = item.text("name");
        for (var part : usual) {
            if (name.equals(part.kind()) || name.equals(part.name())) {
                var value = item.get("value") == null ? part.item().get("value") : item.get("value");
                return new Part(
                        part.kind(), name, part.width(), Params.of(item.asMap()).set("value", value));
            }
        }
        return new Part("", name, 2, item);
    }

    private static void input(Markup html, Params date, Part part, boolean oneIsWrong) {
        var item = part.item();
        var name = date.has("namePrefix") ? date.text("namePrefix") + "-" + part.name() : part.name();
        html.element("div")
                .classes("govuk-date-input__item")
                .body(() -> TextInput.write(
                        html,
                        new Params()
                                .set("id", item.text("id", date.text("id") + "-" + part.name()))
                                .set("name", name)
                                .set("label", label(item.text("label", capitalised(part.name()))))
                                .set("classes", classes(date, part, oneIsWrong))
                                .set("value", valueOf(date, item, name))
                                .set("type", "text")
                                .set("inputmode", item.text("inputmode", "numeric"))
                                .set("autocomplete", item.get("autocomplete"))
                                .set("pattern", item.get("pattern"))
                                .set("attributes", item.get("attributes"))));
    }

    private static Params label(String text) {
        return Params.ofText(text).set("classes", "govuk-date-input__label");
    }

    private static @Nullable Object valueOf(Params date, Params item, String name) {
        return item.get("value") == null ? date.group("values").get(name) : item.get("value");
    }

    private static String classes(Params date, Part part, boolean oneIsWrong) {
        var item = part.item();
        var given = item.text("classes");
        var everyPartIsWrong = date.has("errorMessage") && !oneIsWrong && !Boolean.FALSE.equals(item.get("error"));
        return Params.join(
                "govuk-date-input__input",
                !given.contains("govuk-input--error") && (isWrong(item) || everyPartIsWrong)
                        ? "govuk-input--error"
                        : "",
                given.contains("govuk-input--width-") ? "" : "govuk-input--width-" + part.width(),
                given);
    }

    private static boolean isWrong(Params item) {
        return item.has("error") || item.text("classes").contains("govuk-input--error");
    }

    private static String capitalised(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.UK)
                        + word.substring(1).toLowerCase(Locale.UK);
    }
}
