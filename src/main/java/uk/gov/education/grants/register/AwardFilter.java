package uk.gov.education.grants.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.shared.Where;

/// Which awards are meant: for each filter that is set its value, as it stands in an address. The page, the public file
/// and the reports of analysts
/// read it from the same names, and this is the only place that turns it into SQL.
///
/// A year is the financial year of the announcement. An authority is meant in all its codes, of today and earlier, and
/// both as a place where a project works and as the council that leads it. Amounts are those of whole awards, and the
/// limits belong to what is meant.
public record AwardFilter(Map<String, String> values) {

    /// The filters in the order of the form.
    public static final List<String> NAMES =
            List.of("q", "programme", "round", "region", "authority", "organisation", "kind", "year", "min", "max");

    public static final AwardFilter ALL = new AwardFilter(Map.of());

    public AwardFilter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads the filter of a query. What cannot be read becomes a problem of the reading and filters nothing.
    public static AwardFilter read(Reading reading, Choices choices) {
        return new FilterReader(reading, choices).read();
    }

    /// The conditions on a view with the columns of `register_award`.
    public Where where() {
        return where("""
                announced_on >= make_date(cast(left(:year, 4) as integer), 4, 1)
                and announced_on < make_date(cast(left(:year, 4) as integer) + 1, 4, 1)""");
    }

    /// The conditions on a view whose rows each belong to one financial year: there the year is that of the row.
    public Where whereByYear() {
        return where("financial_year = :year");
    }

    private Where where(String ofTheYear) {
        var where = Where.EVERYTHING;
        for (var value : values.entrySet()) {
            where = where.and(condition(value.getKey(), ofTheYear)).with(value.getKey(), value.getValue());
        }
        return where;
    }

    private static String condition(String filter, String ofTheYear) {
        return switch (filter) {
            case "q" -> """
                (select bool_and(strpos(words, word) > 0)
                   from lower(concat_ws(' ', award_reference, project, programme, lead_organisation, place_names)) words,
                        unnest(string_to_array(lower(:q), ' ')) word)""";
            case "programme" -> "programme_code = :programme";
            case "round" -> "round_code = :round";
            case "region" -> ":region = any(string_to_array(region, ';'))";
            case "authority" -> ":authority = any(authority_codes)";
            case "organisation" ->
                "lead_organisation_id = :organisation or strpos(lower(lead_organisation), lower(:organisation)) > 0";
            case "kind" -> "kind = :kind";
            case "year" -> ofTheYear;
            case "min" -> "amount_pence >= cast(:min as numeric) * 100";
            case "max" -> "amount_pence <= cast(:max as numeric) * 100";
            default -> throw new IllegalArgumentException(filter + " is no filter of awards");
        };
    }
}
