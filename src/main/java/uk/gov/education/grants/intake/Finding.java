package uk.gov.education.grants.intake;

/// Something to be known of a row before it is saved.
///
/// @param column the title of the column it concerns; "" where it concerns the whole row
public record Finding(FindingKind kind, String column, String sentence) {

    static Finding error(Column column, String sentence) {
        return new Finding(FindingKind.ERROR, column.title(), sentence);
    }

    static Finding warning(Column column, String sentence) {
        return new Finding(FindingKind.WARNING, column.title(), sentence);
    }

    static Finding repair(Column column, String sentence) {
        return new Finding(FindingKind.REPAIR, column.title(), sentence);
    }
}
