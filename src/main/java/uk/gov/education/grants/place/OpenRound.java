package uk.gov.education.grants.place;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Region;

/// A round that takes bids now or is going to.
///
/// @param regions in which its projects may work; none where they may in all
public record OpenRound(
        String code,
        String title,
        String programme,
        Money allocation,
        Instant opensAt,
        Instant closesAt,
        boolean isOpen,
        Set<Region> regions) {

    /// Whether a project in one of these regions may bid.
    public boolean isFor(Collection<Region> wanted) {
        return regions.isEmpty() || wanted.stream().anyMatch(regions::contains);
    }

    /// "everywhere in England", or the regions.
    public String where() {
        return regions.isEmpty()
                ? "everywhere in England"
                : regions.stream().sorted().map(Region::title).collect(Collectors.joining(", "));
    }
}
