package uk.gov.education.grants.report;

import java.util.Locale;

/// The page of one report.
///
/// @param rows how many rows the request has, or one more than [#MOST_COUNTED] where there are more
/// @param settled the latest instant of which the figures will never change
/// @param knownSince the first instant of which they are known
public record ReportView(ReportRequest request, int rows, AsAt settled, AsAt knownSince) {

    static final int MOST_COUNTED = 10_000;

    /// "1,234 rows".
    public String rowsInWords() {
        if (rows > MOST_COUNTED) {
            return String.format(Locale.UK, "More than %,d rows", MOST_COUNTED);
        }
        return rows == 1 ? "1 row" : String.format(Locale.UK, "%,d rows", rows);
    }
}
