package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.gov.education.grants.agreement.ReturnFrequency;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.shared.Period;

/// Which returns an award has to send: one for each period from its first day to its last, and on to the day by which
/// its last target is to be reached, where that outlives the money.
final class ReturnSchedule {

    private ReturnSchedule() {}

    static List<ScheduledReturn> of(Period award, List<Target> targets, ReturnFrequency frequency) {
        var until = targets.stream()
                .map(Target::by)
                .filter(award.last()::isBefore)
                .max(LocalDate::compareTo)
                .orElse(award.last());
        var returns = new ArrayList<ScheduledReturn>();
        var first = award.first();
        for (var period = ReturnPeriod.of(first, frequency);
                !period.firstDay().isAfter(until);
                period = period.next()) {
            if (isTooShort(first, period.lastDay()) && period.lastDay().isBefore(until)) {
                continue;
            }
            var last = period.lastDay().isAfter(until) ? until : period.lastDay();
            returns.add(new ScheduledReturn(period, first, last));
            first = last.plusDays(1);
        }
        return List.copyOf(returns);
    }

    /// Less than a month is reported together with the period that follows.
    private static boolean isTooShort(LocalDate first, LocalDate last) {
        return first.plusMonths(1).isAfter(last.plusDays(1));
    }
}
