package uk.gov.education.grants.portfolio;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// A limit on the share of all money that goes to some regions together.
///
/// @param atLeast whether the share is the least, and not the most
public record RegionShare(Set<Region> regions, boolean atLeast, Percent share) {

    public RegionShare {
        regions = regions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(regions));
    }

    /// "at least 25% to North East, North West".
    public String inWords() {
        return "at %s %s to %s"
                .formatted(
                        atLeast ? "least" : "most",
                        share,
                        regions.stream().sorted().map(Region::title).collect(Collectors.joining(", ")));
    }

    /// How many of these regions a bid works in.
    int of(Candidate bid) {
        return Math.toIntExact(bid.regions().stream().filter(regions::contains).count());
    }
}
