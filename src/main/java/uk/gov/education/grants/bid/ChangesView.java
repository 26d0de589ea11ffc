package uk.gov.education.grants.bid;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has changed in a bid since somebody last read it.
/// @param since when that was; null where they have never read it
public record ChangesView(@Nullable Instant since, List<Changed> sections) {

    /// One section that says something else now: first what it said, then what it says.
    public record Changed(Section section, String title, String savedByName, Instant savedAt, List<Compared> fields) {}
}
