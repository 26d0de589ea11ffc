package uk.gov.education.grants.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.shared.Where;

/// Which awards are meant: for each filter that is set its value, as it stands in an address. The page, the
/// public file and the reports of analysts read it from the same names, and this is the only place that turns
/// it into SQL.
///
/// A year is the financial year of the announcement. An authority is meant in all its codes, of today and
/// earlier, and both as a place where a project works and as the council that leads it. Amounts are those of
/// whole awards, and the limits belong to what is meant.
public record AwardFilter(Map<String, String> values) {

    /// The filters in the order of the form.
    public static final List<String> NAMES =
            List.of("q", "programme", "round", "region", "authority", "organisation", "kind", "year", "min", "max");

    private static final Set<String> TOTALLED = Set.of("programme", "round", "region", "authority", "kind", "year");

    /// Of an award. Its letters and digits are so common that an index of parts of words would read much for one row.
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{2,8}-\\d{4}-\\d{4,7}");

    public static final AwardFilter ALL = new AwardFilter(Map.of());

    public AwardFilter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads the filter of a query. What cannot be read becomes a problem of the reading and filters nothing.
    public static AwardFilter read(Reading reading, Choices choices) {
        return new FilterReader(reading, choices).read();
    }

    /// The conditions on awards, for a view that has the columns of `register_award`. Whoever types a whole reference
    /// means that award.
    public Where where() {
        return where("""
                announced_on >= make_date(cast(left(:year, 4) as integer), 4, 1)
                and announced_on < make_date(cast(left(:year, 4) as integer) + 1, 4, 1)""", true);
    }

    /// The same where each row belongs to one financial year: there the year is that of the row.
    public Where whereByYear() {
        return where("financial_year = :year", false);
    }

    /// The conditions on `register_total`, where all that is asked for can be chosen in a list and is totalled there:
    /// anything but words and amounts, and one kind of place at a time.
    Optional<Where> whereTotalled() {
        var asked = values.keySet();
        if (!TOTALLED.containsAll(asked) || asked.containsAll(Set.of("region", "authority"))) {
            return Optional.empty();
        }
        var where = asked.contains("region") || asked.contains("authority")
                ? Where.EVERYTHING
                : Where.EVERYTHING.and("place = ''");
        for (var value : values.entrySet()) {
            var condition = switch (value.getKey()) {
                case "region", "authority" -> "place = :" + value.getKey();
                case "year" -> "year = :year";
                default -> equal(value.getKey());
            };
            where = where.and(condition).with(value.getKey(), value.getValue());
        }
        return Optional.of(where);
    }

    private Where where(String ofTheYear, boolean knowsReferences) {
        var where = Where.EVERYTHING;
        for (var value : values.entrySet()) {
            where = switch (value.getKey()) {
                case "q" -> withEachWord(where, value.getValue(), knowsReferences);
                case "organisation" ->
                    where.and(
                                    "lead_organisation_id = :organisation or ' ' || lower(lead_organisation) like lower(:organisation_name)")
                            .with("organisation", value.getValue())
                            .with("organisation_name", holding(value.getValue()));
                default -> where.and(condition(value.getKey(), ofTheYear)).with(value.getKey(), value.getValue());
            };
        }
        return where;
    }

    private static String condition(String filter, String ofTheYear) {
        return switch (filter) {
            case "programme", "round", "kind" -> equal(filter);
            case "region" -> "regions @> array[cast(:region as text)]";
            case "authority" -> "authorities @> array[cast(:authority as text)]";
            case "year" -> ofTheYear;
            case "min" -> "amount_pence >= cast(cast(:min as numeric) * 100 as bigint)";
            case "max" -> "amount_pence <= cast(cast(:max as numeric) * 100 as bigint)";
            default -> throw new IllegalArgumentException(filter + " is no filter of awards");
        };
    }

    private static String equal(String filter) {
        return switch (filter) {
            case "programme" -> "programme_code = :programme";
            case "round" -> "round_code = :round";
            default -> "kind = :kind";
        };
    }

    private static Where withEachWord(Where where, String text, boolean knowsReferences) {
        var each = where;
        for (var word : Set.copyOf(List.of(text.split(" ")))) {
            var name = "q" + each.values().size();
            each = knowsReferences && REFERENCE.matcher(word).matches()
                    ? each.and("award_reference = upper(:" + name + ")").with(name, word)
                    : each.and("words like lower(:" + name + ")").with(name, holding(word));
        }
        return each;
    }

    /// The pattern of a text that holds this one, in capitals or not. An index knows three letters and more; one or two
    /// are looked for where a word begins, and that is what is meant by them: "St" is not every "trust".
    private static String holding(String text) {
        var literal = text.replaceAll("[\\\\%_]", "\\\\$0");
        return (text.length() < 3 ? "% " : "%") + literal + "%";
    }
}
