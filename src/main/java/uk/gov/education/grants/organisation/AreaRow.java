package uk.gov.education.grants.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Region;

/// One code of an authority's area, the days on which it was in force, and why it ended.
public record AreaRow(
        String gssCode,
        String name,
        Region region,
        UUID authority,
        String authorityOrgId,
        String authorityName,
        String dfeNumber,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> changeNote) {

    private static final LocalDate FIRST_CODES = LocalDate.of(2009, 1, 1);

    /// "From 2009 to 31 March 2021". Codes as old as the coding scheme have no day of their own.
    public String inForce() {
        var words = new InWords();
        var from = validFrom.equals(FIRST_CODES) ? "From 2009" : "From " + words.day(validFrom);
        return validTo.map(last -> from + " to " + words.day(last)).orElse(from);
    }
}
