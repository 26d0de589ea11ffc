package uk.gov.education.grants.govuk.component;

import org.jspecify.annotations.Nullable;

final class CharacterCount {

    private CharacterCount() {}

    static void write(Markup html, Params count) {
        var id = count.text("id", count.text("name"));
        var group = count.group("formGroup");
        var area = new Params()
                .set("id", id)
                .set("name", count.get("name"))
                .set("describedBy", id + "-info")
                .set("rows", count.get("rows"))
                .set("spellcheck", count.get("spellcheck"))
                .set("value", count.get("value"))
                .set("classes", Params.join("govuk-js-character-count", count.get("classes")))
                .set("label", count.get("label"))
                .set("hint", count.get("hint"))
                .set("errorMessage", count.get("errorMessage"))
                .set("attributes", count.get("attributes"))
                .set(
                        "formGroup",
                        new Params()
                                .set("classes", Params.join("govuk-character-count", group.get("classes")))
                                .set("attributes", attributes(count, group.group("attributes")))
                                .set("beforeInput", group.get("beforeInput"))
                                .set("afterInput", new Params().set("html", message(count, id))));
        TextArea.write(html, area);
    }

    private static String message(Params count, String id) {
        var message = new Markup();
        Hint.write(
                message,
                new Params()
                        .set("text", hasLimit(count) ? description(count) : "")
                        .set(
                                "classes",
                                Params.join(
                                        "govuk-character-count__message",
                                        count.group("countMessage").get("classes"))),
                id + "-info");
        message.content(count.group("formGroup").group("afterInput"));
        return message.toString();
    }

    private static String description(Params count) {
        var unit = countType(count).equals("words") ? "words" : "characters";
        return count.text("textareaDescriptionText", "You can enter up to %{count} " + unit)
                .replace("%{count}", count.text("maxwords", count.text("maxlength")));
    }

    private static Params attributes(Params count, Params given) {
        var attributes = new Params().set("data-module", "govuk-character-count");
        optional(attributes, "data-maxlength", count.get("maxlength"));
        optional(attributes, "data-maxwords", count.get("maxwords"));
        optional(attributes, "data-threshold", count.get("threshold"));
        if (!countType(count).isEmpty()) {
            attributes.set("data-count-type", countType(count));
        }
        if (!hasLimit(count) && count.has("textareaDescriptionText")) {
            attributes.set("data-i18n.textarea-description.other", count.get("textareaDescriptionText"));
        }
        for (var unit : new String[] {"characters", "words"}) {
            Translations.add(attributes, unit + "-under-limit", count.get(unit + "UnderLimitText"));
            Translations.add(attributes, unit + "-at-limit", count.get(unit + "AtLimitText"));
            Translations.add(attributes, unit + "-over-limit", count.get(unit + "OverLimitText"));
        }
        given.asMap().forEach(attributes::set);
        return attributes;
    }

    private static void optional(Params attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.set(name, value);
        }
    }

    private static boolean hasLimit(Params count) {
        return count.has("maxwords") || count.has("maxlength");
    }

    private static String countType(Params count) {
        return count.text("countType", count.has("maxwords") ? "words" : "");
    }
}
