package uk.gov.education.grants.govuk.component;

/// One radio or one checkbox with its label, its hint and what it reveals: the two differ in little but their names.
record Choice(Markup html, String family, Params item, String id) {

    /// The first choice has the bare id, so that an error summary finds it by the field's name.
    static String id(Params item, String prefix, int number) {
        return item.text("id", number > 1 ? prefix + "-" + number : prefix);
    }

    void divider() {
        html.element("div").classes(family + "__divider").text(item.get("divider"));
    }

    void write(String type, Object name, boolean checked, String describedBy) {
        html.element("div").classes(family + "__item").body(() -> {
            html.element("input")
                    .classes(family + "__input")
                    .attribute("id", id)
                    .attribute("name", name)
                    .attribute("type", type)
                    .attribute("value", item.get("value"))
                    .flag("checked", checked)
                    .flag("disabled", item.has("disabled"))
                    .given("data-aria-controls", revealsSomething() ? "conditional-" + id : "")
                    .given("data-behaviour", item.get("behaviour"))
                    .given("aria-describedby", Params.join(describedBy, hasHint() ? id + "-item-hint" : ""))
                    .attributes(item.group("attributes"))
                    .empty();
            label();
            hint();
        });
        reveal(checked);
    }

    private void label() {
        var label = item.group("label");
        Label.write(
                html,
                new Params()
                        .set("html", item.get("html"))
                        .set("text", item.get("text"))
                        .set("classes", Params.join(family + "__label", label.get("classes")))
                        .set("attributes", label.get("attributes")),
                id);
    }

    private void hint() {
        if (hasHint()) {
            var hint = Params.of(item.group("hint").asMap());
            Hint.write(
                    html, hint.set("classes", Params.join(family + "__hint", hint.get("classes"))), id + "-item-hint");
        }
    }

    private void reveal(boolean checked) {
        if (revealsSomething()) {
            html.element("div")
                    .classes(family + "__conditional", checked ? "" : family + "__conditional--hidden")
                    .attribute("id", "conditional-" + id)
                    .body(() -> html.raw(item.group("conditional").text("html")));
        }
    }

    private boolean hasHint() {
        return item.group("hint").hasContent();
    }

    private boolean revealsSomething() {
        return item.group("conditional").has("html");
    }
}
