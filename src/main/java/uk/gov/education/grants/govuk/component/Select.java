package uk.gov.education.grants.govuk.component;

final class Select {

    private Select() {}

    static void write(Markup html, Params select) {
        var id = select.text("id", select.text("name"));
        var group = select.group("formGroup");
        FormGroup.labelled(html, select, id, () -> {
            html.content(group.group("beforeInput"));
            field(html, select, id);
            html.content(group.group("afterInput"));
        });
    }

    private static void field(Markup html, Params select, String id) {
        html.element("select")
                .classes("govuk-select", select.get("classes"), select.has("errorMessage") ? "govuk-select--error" : "")
                .attribute("id", id)
                .attribute("name", select.get("name"))
                .flag("disabled", select.has("disabled"))
                .given("aria-describedby", FormGroup.describedBy(select, id))
                .attributes(select.group("attributes"))
                .body(() -> select.list("items").stream()
                        .filter(item -> !item.isEmpty())
                        .forEach(item -> option(html, item, select)));
    }

    private static void option(Markup html, Params item, Params select) {
        var option = html.element("option");
        if (item.names("value")) {
            option.attribute("value", item.get("value"));
        }
        option.flag("selected", isSelected(item, select))
                .flag("disabled", item.has("disabled"))
                .attributes(item.group("attributes"))
                .text(item.get("text"));
    }

    private static boolean isSelected(Params item, Params select) {
        var value = item.names("value") ? item.get("value") : item.get("text");
        var isTheValue = select.has("value")
                && String.valueOf(value).equals(select.text("value"))
                && !Boolean.FALSE.equals(item.get("selected"));
        return item.has("selected") || isTheValue;
    }
}
