package uk.gov.education.grants.govuk.component;

import org.jspecify.annotations.Nullable;

/// Texts that a component's script shows later, carried in data attributes.
final class Translations {

    private Translations() {}

    /// Adds one text, or one for each plural form; nothing where there is none.
    static void add(Params attributes, String key, @Nullable Object text) {
        if (text instanceof Params plurals) {
            plurals.asMap().forEach((plural, message) -> attributes.set("data-i18n." + key + "." + plural, message));
        } else if (Params.isSomething(text)) {
            attributes.set("data-i18n." + key, text);
        }
    }
}
