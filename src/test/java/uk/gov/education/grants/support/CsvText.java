package uk.gov.education.grants.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A strict reader of RFC 4180, which also undoes the guard against formulas. What it reads is what was written, or it
/// fails.
public final class CsvText {

    private final String text;
    private int here;

    private CsvText(String text) {
        this.text = text;
    }

    /// The records of a file, the header among them. A cell is null where it was empty and unquoted.
    public static List<List<String>> read(String text) {
        var file = new CsvText(text);
        var records = new ArrayList<List<String>>();
        while (file.here < text.length()) {
            records.add(file.line());
        }
        return records;
    }

    /// The records of a file below its header: column -> cell, the exact text of it.
    public static List<Map<String, @Nullable String>> table(String text) {
        var records = read(text);
        return records.stream()
                .skip(1)
                .map(record -> {
                    var row = new LinkedHashMap<String, @Nullable String>();
                    for (var column = 0; column < record.size(); column++) {
                        var cell = record.get(column);
                        row.put(records.getFirst().get(column), cell == null ? null : unguarded(cell));
                    }
                    return (Map<String, @Nullable String>) row;
                })
                .toList();
    }

    /// The exact text of a cell that was made safe for spreadsheets.
    public static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at(",")) {
            here++;
            cells.add(cell());
        }
        expect("\r\n");
        return cells;
    }

    private String cell() {
        return at("\"") ? quoted() : plain();
    }

    private String quoted() {
        var cell = new StringBuilder();
        expect("\"");
        while (!at("\"") || at("\"\"")) {
            if (here >= text.length()) {
                throw new AssertionError("a quoted cell has no end");
            }
            here += at("\"\"") ? 1 : 0;
            cell.append(text.charAt(here++));
        }
        expect("\"");
        return cell.toString();
    }

    private String plain() {
        var start = here;
        while (here < text.length() && !at(",") && !at("\r\n")) {
            if ("\"\r\n".indexOf(text.charAt(here)) >= 0) {
                throw new AssertionError("a cell should have been quoted: " + text.substring(start, here + 1));
            }
            here++;
        }
        return here == start ? null : text.substring(start, here);
    }

    private boolean at(String mark) {
        return text.startsWith(mark, here);
    }

    private void expect(String mark) {
        if (!at(mark)) {
            throw new AssertionError("expected %s at %d".formatted(mark.replace("\r\n", "a line end"), here));
        }
        here += mark.length();
    }
}
