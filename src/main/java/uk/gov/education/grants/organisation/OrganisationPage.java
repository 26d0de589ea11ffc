package uk.gov.education.grants.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Some organisations by name and, where there are more, the one after which they continue.
public record OrganisationPage(List<OrganisationRow> rows, Optional<UUID> next) {

    static final int SIZE = 50;

    static OrganisationPage of(List<OrganisationRow> upToOneMore) {
        if (upToOneMore.size() <= SIZE) {
            return new OrganisationPage(upToOneMore, Optional.empty());
        }
        var rows = List.copyOf(upToOneMore.subList(0, SIZE));
        return new OrganisationPage(rows, Optional.of(rows.getLast().id()));
    }
}
