package uk.gov.education.grants.evaluation;

import java.util.List;
import java.util.Optional;

/// Some published evaluations, the newest first, and where there are more, the one after which they continue.
public record EvidencePage(List<EvidenceRow> rows, Optional<String> next) {

    static final int SIZE = 25;

    static EvidencePage of(List<EvidenceRow> upToOneMore) {
        if (upToOneMore.size() <= SIZE) {
            return new EvidencePage(upToOneMore, Optional.empty());
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new EvidencePage(rows, Optional.of(rows.getLast().reference()));
    }
}
