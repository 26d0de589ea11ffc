package uk.gov.education.grants.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.govuk.Option;

/// What can be chosen in the filters of awards: for each filter its values, as they stand in an address, and the words
/// people read.
public record Choices(Map<String, List<Option>> byFilter) {

    public Choices {
        byFilter = new LinkedHashMap<>(byFilter);
    }

    public List<Option> of(String filter) {
        return byFilter.getOrDefault(filter, List.of());
    }

    /// The option that a filter has chosen; its hint says more about it.
    public Optional<Option> chosen(String filter, AwardFilter among) {
        return of(filter).stream()
                .filter(option -> option.value().equals(among.values().get(filter)))
                .findFirst();
    }

    /// The value that was meant, by its own letters or by the words for it: "scale_up", "Scale-up" and "SCALE UP" are
    /// the same.
    Optional<String> valueMeant(String filter, String typed) {
        var meant = lettersOf(typed);
        return of(filter).stream()
                .filter(option -> lettersOf(option.value()).equals(meant)
                        || lettersOf(option.text()).equals(meant))
                .map(Option::value)
                .findFirst();
    }

    private static String lettersOf(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
