package uk.gov.education.grants.yearend;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// The end of one financial year of one programme.
///
/// @param tooEarly why nothing can lapse yet; nothing once the year has ended
/// @param mayClose whether the reader may let money lapse, if there is any
public record YearEndView(
        String programmeCode,
        String programme,
        FinancialYear year,
        List<Line> lines,
        Optional<String> tooEarly,
        boolean mayClose) {

    /// Whoever stays under the opening forecast by more than this is kept in mind.
    public static final Money TOLERANCE = Money.pounds(5_000);

    /// One award in the year.
    ///
    /// @param opening what it had in the year when the year began
    /// @param keptBack of its claims, and paid when the award is closed
    /// @param left what is neither paid nor on its way nor kept back, and lapses
    /// @param lapsed what has lapsed already
    public record Line(
            String reference,
            String project,
            String lead,
            Money opening,
            Money promised,
            Money onItsWay,
            Money paid,
            Money keptBack,
            Money left,
            Money lapsed) {

        static Line of(YearOfAward award) {
            return new Line(
                    award.reference(),
                    award.project(),
                    award.lead(),
                    award.opening(),
                    award.promised(),
                    award.onItsWay(),
                    award.paid(),
                    award.keptBack(),
                    award.promised().minus(award.onItsWay()).minus(award.paid()).minus(award.keptBack()),
                    award.lapsed());
        }

        /// Money that is on its way is settled first.
        public boolean waits() {
            return onItsWay.isPositive();
        }

        public boolean lapses() {
            return left.isPositive() && !waits();
        }

        public boolean isFarUnder() {
            return opening.minus(paid).isMoreThan(TOLERANCE);
        }
    }

    /// What lapses when the year is closed now.
    public Money lapsing() {
        return Money.sum(lines.stream().filter(Line::lapses).map(Line::left).toList());
    }

    public List<Line> waiting() {
        return lines.stream().filter(Line::waits).toList();
    }
}
