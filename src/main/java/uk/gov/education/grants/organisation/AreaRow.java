package uk.gov.education.grants.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.shared.Region;

/// One code of an authority's area, the days on which it was in force, and why it ended.
public record AreaRow(
        String gssCode,
        String name,
        Region region,
        UUID authority,
        String authorityName,
        String dfeNumber,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> changeNote) {}
