package uk.gov.education.grants.govuk.component;

final class Checkboxes {

    private Checkboxes() {}

    static void write(Markup html, Params checkboxes) {
        var prefix = checkboxes.text("idPrefix", checkboxes.text("name"));
        FormGroup.ofSeveral(
                html,
                checkboxes,
                prefix,
                "",
                () -> html.element("div")
                        .classes("govuk-checkboxes", checkboxes.get("classes"))
                        .attributes(checkboxes.group("attributes"))
                        .attribute("data-module", "govuk-checkboxes")
                        .body(() -> {
                            html.content(checkboxes.group("formGroup").group("beforeInputs"));
                            items(html, checkboxes, prefix);
                            html.content(checkboxes.group("formGroup").group("afterInputs"));
                        }));
    }

    private static void items(Markup html, Params checkboxes, String prefix) {
        // Without a fieldset to carry them, the hint and the error are told with every box.
        var describedBy = checkboxes.has("fieldset") ? "" : FormGroup.describedBy(checkboxes, prefix);
        var number = 0;
        for (var item : checkboxes.list("items")) {
            number++;
            if (item.isEmpty()) {
                continue;
            }
            var choice = new Choice(html, "govuk-checkboxes", item, Choice.id(item, prefix, number));
            if (item.has("divider")) {
                choice.divider();
            } else {
                var name = item.text("name", checkboxes.text("name"));
                choice.write("checkbox", name, isChecked(item, checkboxes), describedBy);
            }
        }
    }

    private static boolean isChecked(Params item, Params checkboxes) {
        var isAValue = item.names("value")
                && checkboxes.holds("values", item.text("value"))
                && !Boolean.FALSE.equals(item.get("checked"));
        return item.has("checked") || isAValue;
    }
}
