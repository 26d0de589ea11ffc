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

    /// The conditions on the awards `a` of a room, register or report, whose views `…_award`, `…_place`, `…_region` and
    /// `…_authority` have the same columns.
    public Where where(String room) {
        return where(room, """
                announced_on >= make_date(cast(left(:year, 4) as integer), 4, 1)
                and announced_on < make_date(cast(left(:year, 4) as integer) + 1, 4, 1)""");
    }

    /// The same where each row of `a` belongs to one financial year: there the year is that of the row.
    public Where whereByYear(String room) {
        return where(room, "financial_year = :year");
    }

    private Where where(String room, String ofTheYear) {
        var where = Where.EVERYTHING;
        for (var value : values.entrySet()) {
            where = where.and(condition(value.getKey(), room, ofTheYear)).with(value.getKey(), value.getValue());
        }
        return where;
    }

    private static String condition(String filter, String room, String ofTheYear) {
        return switch (filter) {
            case "q" -> """
                (select bool_and(strpos(words, word) > 0
                                 or exists (select from %s_place p
                                             where p.award_reference = a.award_reference
                                               and strpos(lower(p.name), word) > 0))
                   from lower(concat_ws(' ', a.award_reference, project, programme, lead_organisation)) words,
                        unnest(string_to_array(lower(:q), ' ')) word)""".formatted(room);
            case "programme" -> "programme_code = :programme";
            case "round" -> "round_code = :round";
            case "region" ->
                "a.award_reference in (select award_reference from %s_region where region = :region)".formatted(room);
            case "authority" ->
                "a.award_reference in (select award_reference from %s_authority where gss_code = :authority)"
                        .formatted(room);
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
