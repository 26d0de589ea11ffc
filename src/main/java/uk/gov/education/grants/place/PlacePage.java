package uk.gov.education.grants.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.register.AwardList;
import uk.gov.education.grants.shared.Region;

/// One local authority's area: what it was given, year by year, which awards work there, and which rounds are open for
/// it.
///
/// @param geography the day by whose councils its money is counted
/// @param lastDay of the code; nothing while it is in force
/// @param became the bodies that took its place
/// @param cameFrom the bodies whose place it took
/// @param years what was announced in each financial year, the latest first
/// @param awards the latest that work there or that its council leads
public record PlacePage(
        String code,
        String name,
        Region region,
        Geography geography,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<Change> became,
        List<Change> cameFrom,
        PlaceRow all,
        List<YearLine> years,
        AwardList awards,
        List<OpenRound> rounds) {

    /// Another body that took its place, or whose place it took, and the day.
    public record Change(String code, String name, LocalDate on) {}

    /// What was given in one financial year.
    public record YearLine(String year, Given given) {}

    /// The day on which it was replaced.
    public Optional<LocalDate> endedOn() {
        return became.stream().map(Change::on).findFirst();
    }
}
