package uk.gov.education.grants.place;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Region;

/// A round that takes bids now or is going to.
///
/// @param isFirstStage whether bids to it are short and ask for no money yet, and the allocation is that of the
/// round to which some bidders are then invited
/// @param regions in which its projects may work; none where they may in all
public record OpenRound(
        String code,
        String title,
        String programme,
        Money allocation,
        boolean isFirstStage,
        Instant opensAt,
        Instant closesAt,
        boolean isOpen,
        Set<Region> regions) {

    /// Whether a project in one of these regions may bid.
    public boolean isFor(Collection<Region> wanted) {
        return regions.isEmpty() || wanted.stream().anyMatch(regions::contains);
    }

    /// "£3,600,000 for projects everywhere in England"; of a first stage it says that it is one.
    public String inWords() {
        return "%s%s for projects %s"
                .formatted(
                        isFirstStage ? "expressions of interest in " : "",
                        allocation,
                        regions.isEmpty() ? where() : "in " + where());
    }

    /// "everywhere in England", or the regions.
    public String where() {
        return regions.isEmpty()
                ? "everywhere in England"
                : regions.stream().sorted().map(Region::title).collect(Collectors.joining(", "));
    }
}
