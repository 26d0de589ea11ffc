package uk.gov.education.grants.govuk.component;

final class PasswordInput {

    private PasswordInput() {}

    static void write(Markup html, Params password) {
        var id = password.text("id", password.text("name"));
        var group = password.group("formGroup");
        var input = new Params()
                .set("id", id)
                .set("name", password.get("name"))
                .set("type", "password")
                .set("spellcheck", false)
                .set("autocapitalize", "none")
                .set("autocomplete", password.text("autocomplete", "current-password"))
                .set("value", password.get("value"))
                .set("disabled", password.get("disabled"))
                .set("describedBy", password.get("describedBy"))
                .set("label", password.get("label"))
                .set("hint", password.get("hint"))
                .set("errorMessage", password.get("errorMessage"))
                .set("attributes", password.get("attributes"))
                .set(
                        "classes",
                        Params.join(
                                "govuk-password-input__input govuk-js-password-input-input", password.get("classes")))
                .set("inputWrapper", new Params().set("classes", "govuk-password-input__wrapper"))
                .set(
                        "formGroup",
                        new Params()
                                .set("classes", Params.join("govuk-password-input", group.get("classes")))
                                .set("attributes", attributes(password, group.group("attributes")))
                                .set("beforeInput", group.get("beforeInput"))
                                .set("afterInput", new Params().set("html", toggle(password, id))));
        TextInput.write(html, input);
    }

    private static Params attributes(Params password, Params given) {
        var attributes = new Params().set("data-module", "govuk-password-input");
        Translations.add(attributes, "show-password", password.get("showPasswordText"));
        Translations.add(attributes, "hide-password", password.get("hidePasswordText"));
        Translations.add(attributes, "show-password-aria-label", password.get("showPasswordAriaLabelText"));
        Translations.add(attributes, "hide-password-aria-label", password.get("hidePasswordAriaLabelText"));
        Translations.add(attributes, "password-shown-announcement", password.get("passwordShownAnnouncementText"));
        Translations.add(attributes, "password-hidden-announcement", password.get("passwordHiddenAnnouncementText"));
        given.asMap().forEach(attributes::set);
        return attributes;
    }

    private static String toggle(Params password, String id) {
        var html = new Markup();
        Button.write(
                html,
                Params.ofText(password.text("showPasswordText", "Show"))
                        .set("type", "button")
                        .set(
                                "classes",
                                Params.join(
                                        "govuk-button--secondary govuk-password-input__toggle"
                                                + " govuk-js-password-input-toggle",
                                        password.group("button").get("classes")))
                        .set(
                                "attributes",
                                new Params()
                                        .set("aria-controls", id)
                                        .set("aria-label", password.text("showPasswordAriaLabelText", "Show password"))
                                        .set("hidden", "")));
        html.content(password.group("formGroup").group("afterInput"));
        return html.toString();
    }
}
