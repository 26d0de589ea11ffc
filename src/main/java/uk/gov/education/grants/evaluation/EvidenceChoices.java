package uk.gov.education.grants.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.shared.Region;

/// What the filters of evidence offer to choose from. Of local authorities only those are offered in which a published
/// study was made, so that no choice leads nowhere.
public record EvidenceChoices(Map<String, List<Option>> byFilter, EvidenceScale scale) {

    static final List<String> FILTERS = List.of("outcome", "direction", "design", "level", "region", "authority");

    static EvidenceChoices with(List<Option> authorities, EvidenceScale scale) {
        return new EvidenceChoices(
                Map.of(
                        "outcome", options(OutcomeArea.values(), OutcomeArea::title),
                        "direction", options(Direction.values(), Direction::title),
                        "design", options(EvaluationDesign.values(), EvaluationDesign::title),
                        "level", options(EvidenceLevel.values(), least -> scale.name(least) + " or higher"),
                        "region",
                                Arrays.stream(Region.values())
                                        .map(region -> Option.of(region.title(), region.title()))
                                        .toList(),
                        "authority", authorities),
                scale);
    }

    public List<Option> of(String filter) {
        return byFilter.getOrDefault(filter, List.of());
    }

    boolean has(String filter, String value) {
        return of(filter).stream().anyMatch(option -> option.value().equals(value));
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> text) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), text.apply(value)))
                .toList();
    }
}
