package uk.gov.education.grants.organisation;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.grants.shared.Region;

/// Which codes to list: those of a region, those in force on a day, or all.
public record AuthoritySearch(Optional<Region> region, Optional<LocalDate> on) {

    public static final AuthoritySearch ALL = new AuthoritySearch(Optional.empty(), Optional.empty());
}
