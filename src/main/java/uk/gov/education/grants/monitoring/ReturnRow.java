package uk.gov.education.grants.monitoring;

import java.time.LocalDate;

/// One return in a list.
///
/// @param status as people read it
/// @param daysLate 0 while it is not late
public record ReturnRow(
        String award,
        String project,
        String lead,
        String programme,
        ReturnPeriod period,
        LocalDate due,
        ReturnStatus status,
        ReturnStanding standing,
        long daysLate) {

    public String address() {
        return "/awards/%s/returns/%s".formatted(award, period);
    }

    /// The place of this row in the order of the list.
    String key() {
        return "%s~%s~%s".formatted(due, award, period);
    }
}
