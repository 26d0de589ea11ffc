package uk.gov.education.grants.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// What an import would bring in, or has, seen as a whole.
///
/// @param rows how many rows the file has
/// @param awards how many of them are to be added, or were
/// @param rowsWith how many rows have findings of a kind
/// @param left what is left of the programme's budget in each year
/// @param shortages what is too little for it, one sentence each
public record IntakeView(
        IntakeHead head,
        int rows,
        int awards,
        int here,
        int different,
        int faulty,
        Map<FindingKind, Integer> rowsWith,
        SpendProfile money,
        SpendProfile left,
        Money roundLeft,
        List<String> shortages,
        List<Question> questions,
        May may) {

    /// A body that the file names and of which it is doubtful whom it means.
    ///
    /// @param rows how many rows name it
    public record Question(
            int number,
            String name,
            int rows,
            String doubt,
            List<Option> options,
            @Nullable String chosen,
            @Nullable String chosenBy) {

        public boolean isOpen() {
            return chosen == null;
        }

        public String field() {
            return "body-" + number;
        }

        public String chosenText() {
            return options.stream()
                    .filter(option -> option.value().equals(chosen))
                    .map(Option::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /// What the reader may do next.
    public record May(boolean prepare, boolean confirm) {}

    /// One financial year: what all awards take, and what is left before.
    public record Year(FinancialYear year, Money takes, Money left) {

        public Money after() {
            return left.minus(takes);
        }
    }

    public List<Year> years() {
        return money.years().entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue(), left.in(year.getKey())))
                .toList();
    }

    public long openQuestions() {
        return questions.stream().filter(Question::isOpen).count();
    }

    public int rowsWith(FindingKind kind) {
        return rowsWith.getOrDefault(kind, 0);
    }

    /// Everything that keeps it from being confirmed, one sentence each.
    public List<String> obstacles() {
        var obstacles = new ArrayList<String>();
        if (faulty > 0) {
            obstacles.add(
                    faulty == 1
                            ? "1 row has an error. Put it right in the file and upload it again."
                            : "%,d rows have errors. Put them right in the file and upload it again."
                                    .formatted(faulty));
        }
        if (openQuestions() > 0) {
            obstacles.add(openQuestions() == 1 ? "1 doubt is open." : "%d doubts are open.".formatted(openQuestions()));
        }
        if (awards == 0 && faulty == 0) {
            obstacles.add("There is nothing to add: every row is here already.");
        }
        obstacles.addAll(shortages);
        return obstacles;
    }
}
