package uk.gov.education.grants.govuk.tag;

import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.component.Component;
import uk.gov.education.grants.govuk.component.Params;

/// Fields that people type into. Each takes what was typed, and what is wrong with it, from the form of the page by its
/// name.
final class FieldTags {

    private FieldTags() {}

    static String input(Given given) {
        return Component.INPUT.html(textInput(given)
                .set("prefix", affix(given, "prefix"))
                .set("suffix", affix(given, "suffix"))
                .set("type", given.text("type", "text"))
                .set("inputmode", given.value("inputmode"))
                .set("spellcheck", yesOrNo(given, "spellcheck")));
    }

    /// An amount in pounds.
    static String money(Given given) {
        return Component.INPUT.html(textInput(given)
                .set("classes", given.text("classes", "govuk-input--width-10"))
                .set("prefix", Params.ofText("£"))
                .set("suffix", affix(given, "suffix"))
                .set("inputmode", "decimal")
                .set("spellcheck", false));
    }

    static String password(Given given) {
        return Component.PASSWORD_INPUT.html(field(given)
                .set("label", label(given))
                .set("autocomplete", given.text("autocomplete", "current-password")));
    }

    static String textarea(Given given) {
        return Component.TEXTAREA.html(area(given).set("rows", given.text("rows", "5")));
    }

    /// A long text whose words are counted while it is typed.
    static String words(Given given) {
        return Component.CHARACTER_COUNT.html(area(given)
                .set("maxlength", given.text("limit"))
                .set("countType", "words")
                .set("rows", given.text("rows", "8")));
    }

    /// A day, typed into three fields. The first of them has the id of the whole, which is where the error summary
    /// leads.
    static String date(Given given) {
        var name = given.text("name");
        var id = given.text("id", name);
        return Component.DATE_INPUT.html(Choices.withLegend(given, field(given))
                .set("id", id + "-date")
                .set("day", part(given, "Day", name + "-day", id))
                .set("month", part(given, "Month", name + "-month", id + "-month"))
                .set("year", part(given, "Year", name + "-year", id + "-year")));
    }

    /// A file, or several of them. What was chosen cannot be given back: browsers do not allow it.
    static String file(Given given) {
        return Component.FILE_UPLOAD.html(field(given)
                .set("label", label(given))
                .set("multiple", given.says("multiple"))
                .set("javascript", true)
                .set("attributes", given.others().set("accept", given.text("accept"))));
    }

    private static Params part(Given given, String label, String name, String id) {
        return new Params()
                .set("id", id)
                .set("name", name)
                .set("label", label)
                .set("value", given.form().value(name));
    }

    /// What every field has: its name, hint, error and classes.
    static Params field(Given given) {
        var name = given.text("name");
        return new Params()
                .set("name", name)
                .set("id", given.text("id", name))
                .set("classes", given.value("classes"))
                .set("hint", hint(given))
                .set("errorMessage", error(given, name))
                .set("attributes", given.others());
    }

    /// The label of a single field. `heading` makes it the heading of the page.
    static Params label(Given given) {
        var isHeading = given.says("heading");
        return Params.ofText(given.value("label"))
                .set("isPageHeading", isHeading)
                .set("classes", given.text("label-classes", isHeading ? "govuk-label--l" : ""));
    }

    private static Params textInput(Given given) {
        return typed(given)
                .set("autocomplete", given.value("autocomplete"))
                .set("autocapitalize", given.value("autocapitalize"));
    }

    private static Params area(Given given) {
        return typed(given).set("spellcheck", yesOrNo(given, "spellcheck"));
    }

    private static Params typed(Given given) {
        var typed = given.form().value(given.text("name"));
        return field(given).set("label", label(given)).set("value", given.text("value", typed));
    }

    private static @Nullable Params hint(Given given) {
        var hint = given.text("hint");
        return hint.isEmpty() ? null : Params.ofText(hint);
    }

    private static @Nullable Params error(Given given, String name) {
        var error = given.form().error(name);
        return error == null ? null : Params.ofText(error);
    }

    private static @Nullable Params affix(Given given, String name) {
        var affix = given.text(name);
        return affix.isEmpty() ? null : Params.ofText(affix);
    }

    private static @Nullable Boolean yesOrNo(Given given, String name) {
        return given.value(name) == null ? null : given.says(name);
    }
}
