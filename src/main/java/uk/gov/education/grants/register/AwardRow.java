package uk.gov.education.grants.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Money;

/// One award in the list, as the files have it and in the words of the page.
/// @param kindCode "scale_up"; and so the status
/// @param regions where the project works; where it names no places, from where it is led
/// @param placeCodes the codes of the local authorities where it works, in order
/// @param placeNames their names, in order of the alphabet
/// @param changedAt when what is public of it was last changed
public record AwardRow(
        String reference,
        String project,
        String programme,
        String round,
        String kindCode,
        String lead,
        String leadId,
        List<String> regions,
        List<String> placeCodes,
        List<String> placeNames,
        Money amount,
        String status,
        @Nullable LocalDate approvedOn,
        LocalDate announcedOn,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable Instant changedAt) {

    /// "Scale-up".
    public String kind() {
        return RegisterWords.kind(kindCode);
    }

    /// The regions where the project works; where it names no places, from where it is led.
    public String where() {
        var region = String.join(", ", regions);
        return placeNames.isEmpty() && !region.isEmpty() ? "Led from " + region : region;
    }

    /// The places, named up to three, and the others counted.
    public String places() {
        return RegisterWords.shortList(placeNames);
    }

    public String address() {
        return "/awards/" + reference;
    }

    public String announced() {
        return new InWords().day(announcedOn);
    }
}
