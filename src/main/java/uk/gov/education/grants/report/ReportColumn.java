package uk.gov.education.grants.report;

/// One column of a report: its name in the file, what stands in it, and where it comes from in SQL. The files, their
/// metadata and the pages are all made of these, so none of them can say what another does not.
///
/// @param value the exact value in SQL, as a spreadsheet has it that knows kinds
/// @param edition the edition of the reports in which it was added: files of an earlier instant do not have it
public record ReportColumn(String name, String meaning, ColumnKind kind, String value, int edition) {

    static ReportColumn text(String name, String meaning) {
        return of(name, meaning, ColumnKind.TEXT, name);
    }

    static ReportColumn code(String name, String meaning) {
        return of(name, meaning, ColumnKind.CODE, name);
    }

    static ReportColumn list(String name, String meaning) {
        return of(name, meaning, ColumnKind.LIST, name);
    }

    static ReportColumn day(String name, String meaning) {
        return of(name, meaning, ColumnKind.DAY, name);
    }

    static ReportColumn number(String name, String meaning) {
        return of(name, meaning, ColumnKind.NUMBER, name);
    }

    /// A number with two decimals, kept in hundredths.
    static ReportColumn hundredths(String name, String meaning, String hundredths) {
        return of(name, meaning, ColumnKind.DECIMAL, "round(%s / 100.0, 2)".formatted(hundredths));
    }

    static ReportColumn decimal(String name, String meaning) {
        return of(name, meaning, ColumnKind.DECIMAL, name);
    }

    static ReportColumn pounds(String name, String meaning, String pence) {
        return of(name, meaning, ColumnKind.POUNDS, "round(%s / 100.0, 2)".formatted(pence));
    }

    static ReportColumn always(String name, String meaning, String value) {
        return of(name, meaning, ColumnKind.CODE, "'%s'".formatted(value));
    }

    /// Days from a day of the row until the day of the file, or 0, while a condition holds.
    static ReportColumn daysLate(String name, String meaning, String day, String condition) {
        return of(
                name,
                meaning,
                ColumnKind.NUMBER,
                "case when %s then greatest(cast(:day as date) - %s, 0) else 0 end".formatted(condition, day));
    }

    private static ReportColumn of(String name, String meaning, ColumnKind kind, String value) {
        return new ReportColumn(name, meaning, kind, value, 1);
    }

    /// The same column, added in a later edition.
    ReportColumn since(int later) {
        return new ReportColumn(name, meaning, kind, value, later);
    }

    /// The value in SQL as it stands in a CSV file.
    String cell() {
        return kind == ColumnKind.TEXT ? "csv_safe(%s)".formatted(value) : value;
    }
}
