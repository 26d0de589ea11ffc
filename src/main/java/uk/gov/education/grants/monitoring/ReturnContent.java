package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What a return says.
///
/// @param done what was done in the period, in the organisation's own words
public record ReturnContent(
        String done, List<MeasureNow> measures, List<SpendOfYear> years, List<Milestone> milestones, List<Risk> risks) {

    public ReturnContent {
        measures = List.copyOf(measures);
        years = List.copyOf(years);
        milestones = List.copyOf(milestones);
        risks = List.copyOf(risks);
    }

    /// The money of one financial year.
    ///
    /// @param spent up to the last day of the period
    /// @param forecast what the whole year will come to; what was spent, once the year is over
    public record SpendOfYear(FinancialYear year, Money spent, Money forecast) {}

    /// Something that is to be done by a day.
    ///
    /// @param expected the day on which it is now expected or, once it is done, was done
    /// @param reason "" where none is needed
    public record Milestone(String what, LocalDate planned, LocalDate expected, Rating rating, String reason) {}

    /// Something that may go wrong.
    ///
    /// @param impact from 1 (small) to 5
    /// @param likelihood from 1 (small) to 5
    /// @param response what is done about it
    public record Risk(String what, int impact, int likelihood, Proximity proximity, String response) {

        public int score() {
            return impact * likelihood;
        }
    }

    /// Where an agreed measure stands.
    public record MeasureNow(Target target, long now, String comment) {

        public String progress() {
            return Progress.inWords(target, now);
        }
    }

    public Optional<SpendOfYear> of(FinancialYear year) {
        return years.stream().filter(each -> each.year().equals(year)).findFirst();
    }

    public Money spent() {
        return Money.sum(years.stream().map(SpendOfYear::spent).toList());
    }

    public Money forecast() {
        return Money.sum(years.stream().map(SpendOfYear::forecast).toList());
    }
}
