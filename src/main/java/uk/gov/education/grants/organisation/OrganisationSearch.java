package uk.gov.education.grants.organisation;

import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.shared.OrganisationKind;

/// What to look for: words that all stand in the name or the identifier, and a kind. After the organisation of an id,
/// where the page before ended with it.
public record OrganisationSearch(String words, Optional<OrganisationKind> kind, Optional<UUID> after) {

    public static OrganisationSearch of(String words) {
        return new OrganisationSearch(words, Optional.empty(), Optional.empty());
    }
}
