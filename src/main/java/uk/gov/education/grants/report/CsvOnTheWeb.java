package uk.gov.education.grants.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Describes a CSV file for programs, as the W3C recommendation "Metadata Vocabulary for Tabular Data" asks.
final class CsvOnTheWeb {

    private static final String GUARD =
            "In columns of the datatype string, a cell that a spreadsheet would run as a formula, or that begins with an apostrophe, has one apostrophe in front of it. Take one leading apostrophe away to have the exact text.";

    private CsvOnTheWeb() {}

    static Map<String, Object> metadata(ReportRequest request, String address) {
        var table = new LinkedHashMap<String, Object>();
        table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        table.put("url", address);
        table.put("dc:title", request.report().title());
        table.put("dc:description", request.report().holds());
        request.asAt().ifPresent(instant -> table.put("dc:temporal", instant.value()));
        table.put("rdfs:comment", GUARD);
        table.put("dialect", dialect());
        var schema = new LinkedHashMap<String, Object>();
        schema.put(
                "columns", request.columns().stream().map(CsvOnTheWeb::column).toList());
        if (!request.report().primaryKey().isEmpty()) {
            schema.put("primaryKey", request.report().primaryKey());
        }
        table.put("tableSchema", schema);
        return table;
    }

    private static Map<String, Object> dialect() {
        var dialect = new LinkedHashMap<String, Object>();
        dialect.put("encoding", "utf-8");
        dialect.put("lineTerminators", List.of("\r\n"));
        dialect.put("delimiter", ",");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
        return dialect;
    }

    private static Map<String, Object> column(ReportColumn column) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("dc:description", column.meaning());
        described.put("datatype", column.kind().datatype());
        if (column.kind() == ColumnKind.LIST) {
            described.put("separator", ";");
        }
        return described;
    }
}
