package uk.gov.education.grants.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// What can be chosen in the filters of a round's bids: for each filter its values, as they stand in an
/// address, and the words people read.
public record CaseChoices(Map<String, List<Option>> byFilter) {

    /// The value of a filter that means: there is none of it.
    static final String NONE = "none";

    /// The value of a filter that means: there is any of it.
    static final String ANY = "any";

    public List<Option> of(String filter) {
        return byFilter.getOrDefault(filter, List.of());
    }

    boolean has(String filter, String value) {
        return of(filter).stream().anyMatch(option -> option.value().equals(value));
    }

    static List<Option> regions() {
        return Arrays.stream(Region.values())
                .map(region -> Option.of(region.title(), region.title()))
                .toList();
    }

    static List<Option> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> Option.of(kind.name(), kind.title()))
                .toList();
    }

    static List<Option> scores() {
        return Arrays.stream(ScoreBand.values())
                .map(band -> Option.of(band.name(), band.title()))
                .toList();
    }

    static List<Option> advice() {
        return Stream.concat(
                        Arrays.stream(AdviceKind.values()).map(kind -> Option.of(kind.name(), kind.title())),
                        Stream.of(Option.of(NONE, "None yet")))
                .toList();
    }

    public List<Option> sorts() {
        return Arrays.stream(CaseSort.values())
                .map(sort -> Option.of(sort.value(), sort.title()))
                .toList();
    }
}
