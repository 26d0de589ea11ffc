package uk.gov.education.grants.govuk.component;

final class Button {

    private static final String START_ICON = """
            <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" \
            viewBox="0 0 33 40" aria-hidden="true" focusable="false">\
            <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>""";

    private Button() {}

    static void write(Markup html, Params button) {
        var element = button.has("href") ? link(html, button) : realButton(html, button);
        element.classes("govuk-button", button.get("classes"), button.has("isStartButton") ? "govuk-button--start" : "")
                .attribute("data-module", "govuk-button")
                .attributes(button.group("attributes"))
                .given("id", button.get("id"))
                .body(() -> inside(html, button));
    }

    private static Markup.Element link(Markup html, Params button) {
        return html.element("a")
                .attribute("href", button.get("href"))
                .attribute("role", "button")
                .attribute("draggable", "false");
    }

    private static Markup.Element realButton(Markup html, Params button) {
        var element = html.element("button")
                .attribute("type", button.text("type", "submit"))
                .given("value", button.get("value"))
                .given("name", button.get("name"));
        if (button.has("disabled")) {
            element.flag("disabled", true).attribute("aria-disabled", "true");
        }
        if (button.names("preventDoubleClick")) {
            element.attribute("data-prevent-double-click", button.get("preventDoubleClick"));
        }
        return element;
    }

    private static void inside(Markup html, Params button) {
        if (!button.has("isStartButton")) {
            html.content(button);
            return;
        }
        if (button.has("html")) {
            html.element("span").content(button);
        } else {
            html.content(button);
        }
        html.raw(START_ICON);
    }
}
