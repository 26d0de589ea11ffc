package uk.gov.education.grants.govuk.component;

final class TextInput {

    private TextInput() {}

    static void write(Markup html, Params input) {
        var id = input.text("id", input.text("name"));
        FormGroup.labelled(html, input, id, () -> {
            if (hasNeighbours(input)) {
                wrapped(html, input, id);
            } else {
                field(html, input, id);
            }
        });
    }

    private static boolean hasNeighbours(Params input) {
        var group = input.group("formGroup");
        return input.group("prefix").hasContent()
                || input.group("suffix").hasContent()
                || group.group("beforeInput").hasContent()
                || group.group("afterInput").hasContent();
    }

    private static void wrapped(Markup html, Params input, String id) {
        var wrapper = input.group("inputWrapper");
        html.element("div")
                .classes("govuk-input__wrapper", wrapper.get("classes"))
                .attributes(wrapper.group("attributes"))
                .body(() -> {
                    html.content(input.group("formGroup").group("beforeInput"));
                    affix(html, input.group("prefix"), "govuk-input__prefix");
                    field(html, input, id);
                    affix(html, input.group("suffix"), "govuk-input__suffix");
                    html.content(input.group("formGroup").group("afterInput"));
                });
    }

    private static void affix(Markup html, Params affix, String cssClass) {
        if (affix.hasContent()) {
            html.element("div")
                    .classes(cssClass, affix.get("classes"))
                    .attribute("aria-hidden", "true")
                    .attributes(affix.group("attributes"))
                    .content(affix);
        }
    }

    private static void field(Markup html, Params input, String id) {
        html.element("input")
                .classes("govuk-input", input.get("classes"), input.has("errorMessage") ? "govuk-input--error" : "")
                .attribute("id", id)
                .attribute("name", input.get("name"))
                .attribute("type", input.text("type", "text"))
                .optional("spellcheck", input.get("spellcheck") instanceof Boolean yes ? yes.toString() : null)
                .optional("value", input.get("value"))
                .optional("disabled", input.get("disabled"))
                .given("aria-describedby", FormGroup.describedBy(input, id))
                .optional("autocomplete", input.get("autocomplete"))
                .optional("autocapitalize", input.get("autocapitalize"))
                .optional("pattern", input.get("pattern"))
                .optional("inputmode", input.get("inputmode"))
                .attributes(input.group("attributes"))
                .empty();
    }
}
