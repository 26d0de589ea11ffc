package uk.gov.education.grants.variation;

import java.util.List;
import java.util.Optional;

/// Some variations, the newest first, and the one after which they continue, where there are more.
public record VariationPage(List<VariationRow> rows, Optional<String> next) {

    static final int SIZE = 25;

    static VariationPage of(List<VariationRow> upToOneMore) {
        if (upToOneMore.size() <= SIZE) {
            return new VariationPage(upToOneMore, Optional.empty());
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new VariationPage(rows, Optional.of(rows.getLast().reference()));
    }
}
