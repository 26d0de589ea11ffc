package uk.gov.education.grants.govuk.component;

final class ErrorSummary {

    private ErrorSummary() {}

    static void write(Markup html, Params summary) {
        var element = html.element("div").classes("govuk-error-summary", summary.get("classes"));
        if (summary.names("disableAutoFocus")) {
            element.attribute("data-disable-auto-focus", summary.get("disableAutoFocus"));
        }
        element.attributes(summary.group("attributes"))
                .attribute("data-module", "govuk-error-summary")
                .body(() -> html.element("div").attribute("role", "alert").body(() -> {
                    html.element("h2").classes("govuk-error-summary__title").content(content(summary, "title"));
                    html.element("div").classes("govuk-error-summary__body").body(() -> body(html, summary));
                }));
    }

    private static void body(Markup html, Params summary) {
        var description = content(summary, "description");
        if (description.hasContent()) {
            html.element("p").content(description);
        }
        var problems = summary.list("errorList");
        if (!problems.isEmpty()) {
            html.element("ul")
                    .classes("govuk-list govuk-error-summary__list")
                    .body(() -> problems.forEach(problem -> html.element("li").body(() -> problem(html, problem))));
        }
    }

    private static void problem(Markup html, Params problem) {
        if (problem.has("href")) {
            html.element("a")
                    .attribute("href", problem.get("href"))
                    .attributes(problem.group("attributes"))
                    .content(problem);
        } else {
            html.content(problem);
        }
    }

    private static Params content(Params summary, String name) {
        return Params.ofText(summary.get(name + "Text")).set("html", summary.get(name + "Html"));
    }
}
