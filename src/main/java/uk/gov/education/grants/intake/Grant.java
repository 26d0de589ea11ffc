package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// One row as it was understood. What could not be understood is empty and has an error among the findings.
///
/// @param cells what the file says, by column title
/// @param places codes of areas
/// @param openCall whether it came of an open call; nothing where the file does not say
record Grant(
        int number,
        Map<String, String> cells,
        String identifier,
        String title,
        String description,
        Optional<Money> amount,
        Optional<LocalDate> awardedOn,
        Optional<Period> period,
        SpendProfile profile,
        Optional<Recipient> recipient,
        Set<String> places,
        @Nullable Boolean openCall,
        List<Finding> findings) {

    boolean isFaulty() {
        return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.ERROR);
    }
}
