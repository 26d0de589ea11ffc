package uk.gov.education.grants.govuk.component;

final class Radios {

    private Radios() {}

    static void write(Markup html, Params radios) {
        var prefix = radios.text("idPrefix", radios.text("name"));
        FormGroup.ofSeveral(
                html,
                radios,
                prefix,
                "",
                () -> html.element("div")
                        .classes("govuk-radios", radios.get("classes"))
                        .attributes(radios.group("attributes"))
                        .attribute("data-module", "govuk-radios")
                        .body(() -> {
                            html.content(radios.group("formGroup").group("beforeInputs"));
                            items(html, radios, prefix);
                            html.content(radios.group("formGroup").group("afterInputs"));
                        }));
    }

    private static void items(Markup html, Params radios, String prefix) {
        var number = 0;
        for (var item : radios.list("items")) {
            number++;
            if (item.isEmpty()) {
                continue;
            }
            var choice = new Choice(html, "govuk-radios", item, Choice.id(item, prefix, number));
            if (item.has("divider")) {
                choice.divider();
            } else {
                choice.write("radio", radios.text("name"), isChecked(item, radios), "");
            }
        }
    }

    private static boolean isChecked(Params item, Params radios) {
        var isTheValue = radios.has("value")
                && String.valueOf(item.get("value")).equals(radios.text("value"))
                && !Boolean.FALSE.equals(item.get("checked"));
        return item.has("checked") || isTheValue;
    }
}
