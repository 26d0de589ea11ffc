package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.monitoring.ReturnContent.MeasureNow;
import uk.gov.education.grants.monitoring.ReturnContent.SpendOfYear;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What one return asks: the years of the award's money, its agreed targets, and what is known from the return before.
///
/// @param last what the latest return before this one said; none for the first
public record AskedReturn(
        ScheduledReturn scheduled, SpendProfile profile, List<Target> targets, Optional<ReturnContent> last) {

    /// From January to March nobody changes the forecast of the running year (PR-06).
    private static final int LAST_FROZEN_MONTH = 3;

    public AskedReturn {
        targets = List.copyOf(targets);
    }

    public List<FinancialYear> years() {
        return profile.isEmpty()
                ? List.of()
                : profile.years().firstKey().to(profile.years().lastKey());
    }

    /// Whether money of a year can have been spent by the end of the period.
    public boolean hasBegun(FinancialYear year) {
        return !year.firstDay().isAfter(scheduled.last());
    }

    /// Whether a year goes on after the end of the period, so that it has a forecast.
    public boolean goesOn(FinancialYear year) {
        return year.lastDay().isAfter(scheduled.last());
    }

    /// The forecast of a year that must stay as it is on a day; none while it may be changed.
    public Optional<Money> frozen(FinancialYear year, LocalDate today) {
        return today.getMonthValue() <= LAST_FROZEN_MONTH && year.equals(FinancialYear.of(today)) && goesOn(year)
                ? Optional.of(forecastBefore(year))
                : Optional.empty();
    }

    /// What was forecast for a year before this return: by the last one or, before the first, by the agreed profile.
    Money forecastBefore(FinancialYear year) {
        return last.flatMap(it -> it.of(year)).map(SpendOfYear::forecast).orElseGet(() -> profile.in(year));
    }

    /// Everything of the last return, filled in: only what was done is asked afresh, and milestones that were done drop
    /// out.
    ReturnContent proposed() {
        return new ReturnContent(
                "",
                targets.stream().map(this::measureBefore).toList(),
                years().stream()
                        .map(year -> new SpendOfYear(year, spentBefore(year), forecastBefore(year)))
                        .toList(),
                last.map(ReturnContent::milestones).orElse(List.of()).stream()
                        .filter(milestone -> milestone.rating() != Rating.DONE)
                        .toList(),
                last.map(ReturnContent::risks).orElse(List.of()));
    }

    private MeasureNow measureBefore(Target target) {
        return last.map(ReturnContent::measures).orElse(List.of()).stream()
                .filter(measure -> measure.target().measure().equals(target.measure()))
                .findFirst()
                .map(measure -> new MeasureNow(target, measure.now(), ""))
                .orElseGet(() -> new MeasureNow(target, target.baseline() == null ? 0 : target.baseline(), ""));
    }

    private Money spentBefore(FinancialYear year) {
        return last.flatMap(it -> it.of(year)).map(SpendOfYear::spent).orElse(Money.ZERO);
    }
}
