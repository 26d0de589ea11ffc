package uk.gov.education.grants.govuk.component;

final class TaskList {

    private TaskList() {}

    static void write(Markup html, Params tasks) {
        html.element("ul")
                .classes("govuk-task-list", tasks.get("classes"))
                .attributes(tasks.group("attributes"))
                .body(() -> {
                    var number = 0;
                    for (var task : tasks.list("items")) {
                        number++;
                        if (!task.isEmpty()) {
                            task(html, task, tasks.text("idPrefix", "task-list") + "-" + number);
                        }
                    }
                });
    }

    private static void task(Markup html, Params task, String id) {
        html.element("li")
                .classes(
                        "govuk-task-list__item",
                        task.has("href") ? "govuk-task-list__item--with-link" : "",
                        task.get("classes"))
                .body(() -> {
                    html.element("div")
                            .classes("govuk-task-list__name-and-hint")
                            .body(() -> {
                                title(html, task, id);
                                if (task.has("hint")) {
                                    html.element("div")
                                            .attribute("id", id + "-hint")
                                            .classes("govuk-task-list__hint")
                                            .content(task.group("hint"));
                                }
                            });
                    status(html, task.group("status"), id + "-status");
                });
    }

    private static void title(Markup html, Params task, String id) {
        var title = task.group("title");
        if (task.has("href")) {
            html.element("a")
                    .classes("govuk-link govuk-task-list__link", title.get("classes"))
                    .attribute("href", task.get("href"))
                    .attribute("aria-describedby", Params.join(task.has("hint") ? id + "-hint" : "", id + "-status"))
                    .content(title);
        } else {
            html.element("div").given("class", title.get("classes")).content(title);
        }
    }

    private static void status(Markup html, Params status, String id) {
        html.element("div")
                .classes("govuk-task-list__status", status.get("classes"))
                .attribute("id", id)
                .body(() -> {
                    if (status.has("tag")) {
                        Tag.write(html, status.group("tag"));
                    } else {
                        html.content(status);
                    }
                });
    }
}
