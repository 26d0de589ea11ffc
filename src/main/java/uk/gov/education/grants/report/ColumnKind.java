package uk.gov.education.grants.report;

/// What stands in a column, which decides how it is written in a file.
public enum ColumnKind {
    /// Words that people typed or chose; made safe for spreadsheets where a file cannot say that they are words.
    TEXT("text", "string"),
    /// A code of our own.
    CODE("code", "string"),
    /// Codes or names, joined by semicolons.
    LIST("list", "string"),
    DAY("day", "date"),
    NUMBER("whole number", "integer"),
    DECIMAL("number", "decimal"),
    POUNDS("pounds", "decimal");

    private final String title;
    private final String datatype;

    ColumnKind(String title, String datatype) {
        this.title = title;
        this.datatype = datatype;
    }

    public String title() {
        return title;
    }

    /// Its name in the CSV on the Web vocabulary.
    public String datatype() {
        return datatype;
    }
}
