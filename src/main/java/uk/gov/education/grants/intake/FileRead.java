package uk.gov.education.grants.intake;

import java.util.List;

/// What came of reading a file.
sealed interface FileRead {

    /// Its rows, and what was put right for the file as a whole.
    ///
    /// @param titles the cells of the first row
    record Sheet(List<String> titles, List<SheetRow> rows, List<String> repairs) implements FileRead {

        public Sheet {
            titles = List.copyOf(titles);
            rows = List.copyOf(rows);
            repairs = List.copyOf(repairs);
        }
    }

    /// One row.
    ///
    /// @param number as a spreadsheet counts it: the row below the titles is mostly 2
    record SheetRow(int number, List<String> cells) {

        public SheetRow {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// It cannot be read; the sentence says why and what to do.
    record Unreadable(String why) implements FileRead {}
}
