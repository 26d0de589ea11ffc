package uk.gov.education.grants.portfolio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// A limit on the share of all money that goes to some regions, to some themes, or to some themes in some regions.
///
/// @param regions where; everywhere if none is named
/// @param themes under which themes of the round; any if none is named, as in all limits that were kept before there
/// were themes
/// @param atLeast whether the share is the least, and not the most
public record MoneyShare(Set<Region> regions, Set<String> themes, boolean atLeast, Percent share) {

    public MoneyShare {
        regions = regions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(regions));
        themes = themes == null ? Set.of() : Set.copyOf(themes);
    }

    public static MoneyShare ofRegions(Set<Region> regions, boolean atLeast, Percent share) {
        return new MoneyShare(regions, Set.of(), atLeast, share);
    }

    /// "at least 25% to North East, North West", "at most 10% under the theme Kinship care".
    public String inWords() {
        var words = new ArrayList<>(List.of("at %s %s".formatted(atLeast ? "least" : "most", share)));
        if (!regions.isEmpty()) {
            words.add("to " + regions.stream().sorted().map(Region::title).collect(Collectors.joining(", ")));
        }
        if (!themes.isEmpty()) {
            words.add("under the theme%s %s"
                    .formatted(
                            themes.size() == 1 ? "" : "s",
                            themes.stream().sorted().collect(Collectors.joining(", "))));
        }
        return String.join(" ", words);
    }

    /// How much of a whole a bid counts for: an equal part for each region in which it works, and nothing under another
    /// theme.
    long partOf(Candidate bid, long whole) {
        if (!themes.isEmpty() && (bid.theme() == null || !themes.contains(bid.theme()))) {
            return 0;
        }
        return regions.isEmpty()
                ? whole
                : whole
                        / Math.max(1, bid.regions().size())
                        * bid.regions().stream().filter(regions::contains).count();
    }
}
