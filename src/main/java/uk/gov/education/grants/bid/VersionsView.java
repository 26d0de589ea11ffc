package uk.gov.education.grants.bid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a section said at earlier times, the newest first.
/// @param current the revision that stands now
/// @param older the revision before which the next page begins; null where there are no older ones
public record VersionsView(
        BidHead head,
        Section section,
        String title,
        int current,
        List<Version> versions,
        @Nullable Integer older) {

    public record Version(SavedVersion saved, List<CheckView.Line> lines) {}
}
