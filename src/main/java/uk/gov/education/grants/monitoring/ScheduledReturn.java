package uk.gov.education.grants.monitoring;

import java.time.LocalDate;

/// A return that an award has to send: about which days, and by when.
///
/// @param first the first day that it is about, which is the award's own where that started within the period
/// @param last the last day that it is about
public record ScheduledReturn(ReturnPeriod period, LocalDate first, LocalDate last) {

    /// A month after its last day: what is about April to June is due on 31 July.
    public LocalDate due() {
        return last.plusDays(1).plusMonths(1).minusDays(1);
    }
}
