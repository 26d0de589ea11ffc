package uk.gov.education.grants.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// What became of promising money.
public sealed interface CommitOutcome {

    record Committed() implements CommitOutcome {}

    /// Nothing was promised, because something is short: years of the programme's budget, the round's allocation, or
    /// both.
    ///
    /// @param roundShortBy by how much the allocation is short, if it is
    record FallsShort(List<YearShort> years, Optional<Money> roundShortBy, Money roundLeft) implements CommitOutcome {

        public FallsShort {
            years = List.copyOf(years);
        }

        /// Everything that is short, one sentence each.
        public List<String> sentences() {
            var sentences = new ArrayList<String>();
            roundShortBy.ifPresent(
                    by -> sentences.add("The round's allocation is short by %s: %s is left.".formatted(by, roundLeft)));
            years.forEach(year -> sentences.add(year.sentence()));
            return sentences;
        }
    }

    /// One financial year whose budget does not hold what was asked of it.
    record YearShort(FinancialYear year, Money shortBy, Money left) {

        public String sentence() {
            return "The budget of %s is short by %s: %s is left.".formatted(year, shortBy, left);
        }
    }
}
