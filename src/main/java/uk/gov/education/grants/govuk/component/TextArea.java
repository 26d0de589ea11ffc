package uk.gov.education.grants.govuk.component;

final class TextArea {

    private TextArea() {}

    static void write(Markup html, Params area) {
        var id = area.text("id", area.text("name"));
        var group = area.group("formGroup");
        FormGroup.labelled(html, area, id, () -> {
            html.content(group.group("beforeInput"));
            field(html, area, id);
            html.content(group.group("afterInput"));
        });
    }

    private static void field(Markup html, Params area, String id) {
        html.element("textarea")
                .classes("govuk-textarea", area.has("errorMessage") ? "govuk-textarea--error" : "", area.get("classes"))
                .attribute("id", id)
                .attribute("name", area.get("name"))
                .attribute("rows", area.text("rows", "5"))
                .optional("spellcheck", area.get("spellcheck") instanceof Boolean yes ? yes.toString() : null)
                .flag("disabled", area.has("disabled"))
                .given("aria-describedby", FormGroup.describedBy(area, id))
                .given("autocomplete", area.get("autocomplete"))
                .attributes(area.group("attributes"))
                // A browser drops the first line end of a textarea, so one that was typed needs one before it.
                .text(area.text("value").startsWith("\n") ? "\n" + area.text("value") : area.get("value"));
    }
}
