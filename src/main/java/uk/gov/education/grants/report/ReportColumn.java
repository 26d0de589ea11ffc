package uk.gov.education.grants.report;

/// One column of a report: its name in the file, what stands in it, and where it comes from in SQL. The file and the
/// catalogue are both made of these, so neither can say what the other does not.
public record ReportColumn(String name, String meaning, String sql) {

    /// Words that people typed or chose; made safe for spreadsheets.
    static ReportColumn text(String name, String meaning) {
        return new ReportColumn(name, meaning, "csv_safe(%s)".formatted(name));
    }

    /// A code, a date or a list of codes of our own.
    static ReportColumn code(String name, String meaning) {
        return new ReportColumn(name, meaning, name);
    }

    static ReportColumn pounds(String name, String meaning, String pence) {
        return new ReportColumn(name, meaning, "round(%s / 100.0, 2)".formatted(pence));
    }

    static ReportColumn always(String name, String meaning, String value) {
        return new ReportColumn(name, meaning, "'%s'".formatted(value));
    }
}
