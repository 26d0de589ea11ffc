package uk.gov.education.grants.evaluation;

import java.util.List;
import java.util.Optional;

/// Some published evaluations of those that fit, and where there are more, the one after which they continue.
/// @param count how many fit, on all pages together
/// @param outcomes which way the outcomes of all of them went
/// @param meant where nothing fits, a name that is written much like what was typed
public record EvidencePage(
        List<EvidenceRow> rows, Optional<String> next, long count, DirectionCount outcomes, Optional<String> meant) {

    static final int SIZE = 25;

    static EvidencePage of(List<EvidenceRow> upToOneMore, long count, DirectionCount outcomes, Optional<String> meant) {
        if (upToOneMore.size() <= SIZE) {
            return new EvidencePage(upToOneMore, Optional.empty(), count, outcomes, meant);
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new EvidencePage(rows, Optional.of(rows.getLast().reference()), count, outcomes, meant);
    }

    /// "12 evaluations. Outcomes: 18 better, 7 no difference, 4 worse".
    public String inWords() {
        return "%,d %s. Outcomes: %s".formatted(count, count == 1 ? "evaluation" : "evaluations", outcomes);
    }
}
