package uk.gov.education.grants.govuk.component;

final class ErrorMessage {

    private ErrorMessage() {}

    static void write(Markup html, Params error) {
        write(html, error, error.text("id"));
    }

    static void write(Markup html, Params error, String id) {
        var said = error.names("visuallyHiddenText") ? error.text("visuallyHiddenText") : "Error";
        html.element("p")
                .given("id", id)
                .classes("govuk-error-message", error.get("classes"))
                .attributes(error.group("attributes"))
                .body(() -> {
                    if (!said.isEmpty()) {
                        html.element("span").classes("govuk-visually-hidden").text(said + ":");
                        html.text(" ");
                    }
                    html.content(error);
                });
    }
}
