package uk.gov.education.grants.govuk.component;

import java.util.List;

final class Table {

    private Table() {}

    static void write(Markup html, Params table) {
        html.element("table")
                .classes("govuk-table", table.get("classes"))
                .attributes(table.group("attributes"))
                .body(() -> {
                    if (table.has("caption")) {
                        html.element("caption")
                                .classes("govuk-table__caption", table.get("captionClasses"))
                                .text(table.get("caption"));
                    }
                    if (table.has("head")) {
                        head(html, table.list("head"));
                    }
                    html.element("tbody")
                            .classes("govuk-table__body")
                            .body(() ->
                                    table.rows("rows").forEach(row -> row(html, row, table.has("firstCellIsHeader"))));
                });
    }

    private static void head(Markup html, List<Params> columns) {
        html.element("thead")
                .classes("govuk-table__head")
                .body(() -> html.element("tr")
                        .classes("govuk-table__row")
                        .body(() -> columns.forEach(column -> cell(html, column, "th", "col", "govuk-table__header"))));
    }

    private static void row(Markup html, List<Params> cells, boolean firstIsHeader) {
        html.element("tr").classes("govuk-table__row").body(() -> {
            for (var i = 0; i < cells.size(); i++) {
                if (i == 0 && firstIsHeader) {
                    rowHeader(html, cells.getFirst());
                } else {
                    cell(html, cells.get(i), "td", "", "govuk-table__cell");
                }
            }
        });
    }

    /// A row's header is never aligned as a number, whatever its format.
    private static void rowHeader(Markup html, Params cell) {
        finish(html.element("th").attribute("scope", "row").classes("govuk-table__header", cell.get("classes")), cell);
    }

    private static void cell(Markup html, Params cell, String element, String scope, String cssClass) {
        var format = cell.has("format") ? cssClass + "--" + cell.text("format") : "";
        finish(html.element(element).given("scope", scope).classes(cssClass, format, cell.get("classes")), cell);
    }

    private static void finish(Markup.Element element, Params cell) {
        element.given("colspan", cell.get("colspan"))
                .given("rowspan", cell.get("rowspan"))
                .attributes(cell.group("attributes"))
                .content(cell);
    }
}
