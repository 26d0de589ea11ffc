package uk.gov.education.grants.programme;

import java.time.Instant;
import java.util.List;

/// The rounds that everybody may read, sorted by what a bidder can do with them.
public record RoundsView(List<RoundRow> open, List<RoundRow> toCome, List<RoundRow> closed) {

    static RoundsView of(List<RoundRow> rounds, Instant now) {
        return new RoundsView(
                rounds.stream()
                        .filter(round -> round.status(now) == RoundStatus.OPEN)
                        .toList(),
                rounds.stream()
                        .filter(round -> round.status(now) == RoundStatus.READY)
                        .toList(),
                rounds.stream()
                        .filter(round -> round.status(now).isPastClosing())
                        .toList());
    }
}
