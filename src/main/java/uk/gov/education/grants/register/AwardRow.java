package uk.gov.education.grants.register;

import java.time.LocalDate;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Money;

/// One award in the list. The places are named up to three, and the others counted.
public record AwardRow(
        String reference,
        String project,
        String lead,
        String kind,
        Money amount,
        LocalDate announcedOn,
        String region,
        String places) {

    /// The regions where the project works; where it names no places, from where it is led.
    public String where() {
        return places.isEmpty() && !region.isEmpty() ? "Led from " + region : region;
    }

    public String address() {
        return "/awards/" + reference;
    }

    public String announced() {
        return new InWords().day(announcedOn);
    }
}
