package uk.gov.education.grants.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// How far the history of the reports reaches: the instants of which the figures are known and will never change.
///
/// @param settled the latest of them
/// @param editions from which moment on files have the columns of which edition
public record Reach(AsAt settled, NavigableMap<Instant, Integer> editions) {

    public Reach {
        editions = Collections.unmodifiableNavigableMap(new TreeMap<>(editions));
    }

    /// The edition of a file of this instant; none before the history begins.
    Optional<Integer> editionAt(AsAt asAt) {
        return Optional.ofNullable(editions.floorEntry(asAt.instant())).map(Map.Entry::getValue);
    }

    boolean knows(Report report, AsAt asAt) {
        return editionAt(asAt).filter(edition -> edition >= report.edition()).isPresent();
    }

    boolean isSettled(AsAt asAt) {
        return !asAt.instant().isAfter(settled.instant());
    }

    /// The first whole second of which a report is known.
    AsAt firstOf(Report report) {
        var since = editions.entrySet().stream()
                .filter(edition -> edition.getValue() >= report.edition())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new AsAt(Instant.ofEpochSecond(since.getEpochSecond() + (since.getNano() > 0 ? 1 : 0)));
    }
}
