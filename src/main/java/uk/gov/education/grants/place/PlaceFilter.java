package uk.gov.education.grants.place;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.register.Choices;
import uk.gov.education.grants.shared.Where;

/// Which awards are counted, and by the councils of which day.
///
/// @param values for each filter that is set its value, as it stands in an address: `programme`, and `year`, the
/// financial year of the announcement
public record PlaceFilter(Map<String, String> values, Geography geography) {

    public static final PlaceFilter ALL = new PlaceFilter(Map.of(), Geography.OF_2025);

    public PlaceFilter {
        values = Map.copyOf(values);
    }

    /// Reads the filter of a query. What cannot be read becomes a problem of the reading and filters nothing.
    public static PlaceFilter read(Reading reading, Choices choices) {
        var values = new LinkedHashMap<String, String>();
        for (var name : new String[] {"programme", "year"}) {
            var typed = reading.optionalText(name, "The filter", 200);
            if (choices.of(name).stream().anyMatch(option -> option.value().equals(typed))) {
                values.put(name, typed);
            } else if (!typed.isEmpty()) {
                reading.problem(name, "Choose one of the list: “%s” is not in it".formatted(typed));
            }
        }
        var geography = reading.optionalText("geography", "The councils", 10);
        return new PlaceFilter(values, Geography.of(geography).orElse(Geography.OF_2025));
    }

    public boolean isSet() {
        return !values.isEmpty() || geography != Geography.OF_2025;
    }

    /// The same as it stands in an address.
    public Map<String, String> query() {
        var query = new LinkedHashMap<>(values);
        if (geography != Geography.OF_2025) {
            query.put("geography", geography.value());
        }
        return query;
    }

    /// The conditions on `place_region` and `place_area`.
    Where where() {
        var where = Where.EVERYTHING;
        if (values.containsKey("programme")) {
            where = where.and("programme_code = :programme").with("programme", values.get("programme"));
        }
        if (values.containsKey("year")) {
            where = where.and("year = :year").with("year", values.get("year"));
        }
        return where;
    }
}
