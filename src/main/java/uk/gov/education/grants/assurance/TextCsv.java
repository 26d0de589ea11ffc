package uk.gov.education.grants.assurance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;

/// CSV files of rows that are made in Java, every cell of them a text. An empty text is an empty cell.
@Component
class TextCsv {

    private final CsvCopy copy;
    private final JsonMapper json;

    TextCsv(CsvCopy copy, JsonMapper json) {
        this.copy = copy;
        this.json = json;
    }

    /// @param columns names of columns, which are ours and nobody's words
    Csv of(List<String> columns, List<List<String>> rows) {
        var cells = columns.stream()
                .map("csv_safe(nullif(%1$s, '')) as %1$s"::formatted)
                .collect(Collectors.joining(", "));
        var types = columns.stream().map(column -> column + " text").collect(Collectors.joining(", "));
        return copy.of(
                "select %s from jsonb_to_recordset(cast(:rows as jsonb)) as line (line_number integer, %s) order by line_number"
                        .formatted(cells, types),
                Map.of("rows", json.writeValueAsString(numbered(columns, rows))));
    }

    private static List<Map<String, Object>> numbered(List<String> columns, List<List<String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(number -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("line_number", number);
                    IntStream.range(0, columns.size())
                            .forEach(place -> line.put(
                                    columns.get(place), rows.get(number).get(place)));
                    return (Map<String, Object>) line;
                })
                .toList();
    }
}
