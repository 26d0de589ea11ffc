package uk.gov.education.grants.govuk.component;

/// What stands around the field of every form component: the group with its mark of error, the label, the hint and the
/// error message.
record FormGroup(Markup html, Params field, String id) {

    /// A group around a single field, with its label.
    static void labelled(Markup html, Params field, String id, Runnable inside) {
        var group = new FormGroup(html, field, id);
        group.around(() -> {
            Label.write(html, field.group("label"), id);
            group.hintAndError();
            inside.run();
        });
    }

    /// A group around several fields that share a legend, where a fieldset is asked for.
    static void ofSeveral(Markup html, Params field, String id, String role, Runnable inside) {
        var group = new FormGroup(html, field, id);
        Runnable withHint = () -> {
            group.hintAndError();
            inside.run();
        };
        group.around(() -> {
            if (field.has("fieldset")) {
                var fieldset = field.group("fieldset");
                var told = group.describedBy(fieldset.text("describedBy", field.text("describedBy")));
                Fieldset.write(html, fieldset, role, told, withHint);
            } else {
                withHint.run();
            }
        });
    }

    /// The ids of everything that describes the field: what was given, the hint and the error.
    String describedBy(String given) {
        return Params.join(
                given, field.has("hint") ? id + "-hint" : "", field.has("errorMessage") ? id + "-error" : "");
    }

    static String describedBy(Params field, String id) {
        return new FormGroup(new Markup(), field, id).describedBy(field.text("describedBy"));
    }

    private void around(Runnable inside) {
        var group = field.group("formGroup");
        html.element("div")
                .classes(
                        "govuk-form-group",
                        field.has("errorMessage") ? "govuk-form-group--error" : "",
                        group.get("classes"))
                .attributes(group.group("attributes"))
                .body(inside);
    }

    private void hintAndError() {
        if (field.has("hint")) {
            Hint.write(html, field.group("hint"), id + "-hint");
        }
        if (field.has("errorMessage")) {
            ErrorMessage.write(html, field.group("errorMessage"), id + "-error");
        }
    }
}
