package uk.gov.education.grants.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A first day to a last day, both included. A last day before the first is refused.
public record Period(LocalDate first, LocalDate last) {

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("%s to %s ends before it starts".formatted(first, last));
        }
    }

    /// Length in months, a month that has begun counting as a whole one.
    public int months() {
        var whole = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        return Math.toIntExact(first.plusMonths(whole).isAfter(last) ? whole : whole + 1);
    }
}
