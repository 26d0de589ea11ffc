package uk.gov.education.grants.evaluation;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a study looked at: whom, where, by which measures, and at what cost.
/// @param places names of local authority areas, by their codes
/// @param measures by the numbers they have in addresses
public record StudyDetails(
        Optional<Ages> ages,
        SortedMap<String, String> places,
        SortedMap<Integer, Measure> measures,
        Optional<CostPerChild> cost) {

    /// The most measures that one study has.
    public static final int MOST_MEASURES = 20;

    /// The number that a new measure gets.
    public int nextMeasure() {
        return measures.isEmpty() ? 1 : measures.lastKey() + 1;
    }

    public boolean mayHaveMore() {
        return measures.size() < MOST_MEASURES;
    }

    /// "Doncaster; Hackney; Kingston upon Hull, City of", or "" where none is named.
    public String placesInWords() {
        return places.values().stream().sorted().collect(Collectors.joining("; "));
    }

    /// Whether anything at all was written down.
    public boolean isEmpty() {
        return ages.isEmpty() && places.isEmpty() && measures.isEmpty() && cost.isEmpty();
    }

    static StudyDetails none() {
        return new StudyDetails(Optional.empty(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
    }
}
