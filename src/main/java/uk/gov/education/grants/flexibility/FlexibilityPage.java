package uk.gov.education.grants.flexibility;

import java.util.List;
import java.util.Optional;

/// Some requests, the newest first, and the one after which they continue, where there are more.
public record FlexibilityPage(List<FlexibilityRow> rows, Optional<String> next) {

    static final int SIZE = 25;

    static FlexibilityPage of(List<FlexibilityRow> upToOneMore) {
        if (upToOneMore.size() <= SIZE) {
            return new FlexibilityPage(upToOneMore, Optional.empty());
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new FlexibilityPage(rows, Optional.of(rows.getLast().reference()));
    }
}
