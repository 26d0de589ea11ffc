package uk.gov.education.grants.evaluation;

import java.util.List;
import java.util.Optional;

/// Some evaluations, the newest first; where there are more, the one after which they continue; and whether the reader
/// may plan one.
public record EvaluationPage(List<EvaluationRow> rows, Optional<String> next, boolean mayPlan) {

    static final int SIZE = 25;

    static EvaluationPage of(List<EvaluationRow> upToOneMore, boolean mayPlan) {
        if (upToOneMore.size() <= SIZE) {
            return new EvaluationPage(upToOneMore, Optional.empty(), mayPlan);
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new EvaluationPage(rows, Optional.of(rows.getLast().reference()), mayPlan);
    }
}
