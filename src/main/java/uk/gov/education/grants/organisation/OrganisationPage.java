package uk.gov.education.grants.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Some organisations by name; where there are more, the one after which they continue; and whether the reader may add
/// one.
public record OrganisationPage(List<OrganisationRow> rows, Optional<UUID> next, boolean mayAdd) {

    static final int SIZE = 50;

    static OrganisationPage of(List<OrganisationRow> upToOneMore, boolean mayAdd) {
        if (upToOneMore.size() <= SIZE) {
            return new OrganisationPage(upToOneMore, Optional.empty(), mayAdd);
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new OrganisationPage(rows, Optional.of(rows.getLast().id()), mayAdd);
    }
}
