package uk.gov.education.grants.monitoring;

import java.time.Month;
import java.util.List;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Period;

/// In which financial years an award is reviewed. A review is due on 31 March and not on the day the award began,
/// because money is promised, evidenced and lapses by the financial year: it decides whether the next year's money is
/// still right. So there is one of each year after which the award goes on, and none before three months of work.
final class ReviewSchedule {

    private ReviewSchedule() {}

    static List<FinancialYear> of(Period award) {
        return FinancialYear.of(award.first()).to(FinancialYear.of(award.last())).stream()
                .filter(year -> award.last().isAfter(year.lastDay()))
                .filter(year -> award.first()
                        .isBefore(year.lastDay()
                                .withMonth(Month.JANUARY.getValue())
                                .withDayOfMonth(2)))
                .toList();
    }
}
