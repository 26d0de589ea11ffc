package uk.gov.education.grants.portfolio;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.shared.Where;

/// Which bids of a round are meant, and in which order: for each filter that is set its value, as it stands in an
/// address. The page and its file read it from the same names, and this is the only place that turns it into SQL.
public record CaseFilter(Map<String, String> values, CaseSort sort) {

    public static final CaseFilter ALL = new CaseFilter(Map.of(), CaseSort.REFERENCE);

    private static final List<String> CHOSEN =
            List.of("status", "region", "theme", "kind", "score", "flag", "assessor", "advice");

    public CaseFilter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads the filter of a query. What cannot be read becomes a problem of the reading and filters nothing.
    public static CaseFilter read(Reading reading, CaseChoices choices) {
        var values = new LinkedHashMap<String, String>();
        var words = reading.optionalText("q", "What you look for", 200).replaceAll("\\s+", " ");
        if (!words.isEmpty() && !reading.hasProblem("q")) {
            values.put("q", words);
        }
        for (var name : CHOSEN) {
            var typed = reading.optionalText(name, "The filter", 200);
            if (!typed.isEmpty() && choices.has(name, typed)) {
                values.put(name, typed);
            } else if (!typed.isEmpty()) {
                reading.problem(name, "Choose one of the list: “%s” is not in it".formatted(typed));
            }
        }
        var sort = reading.optionalText("sort", "The order", 20);
        return new CaseFilter(values, CaseSort.of(sort).orElse(CaseSort.REFERENCE));
    }

    public boolean isSet() {
        return !values.isEmpty();
    }

    /// The same as it stands in an address.
    public Map<String, String> query() {
        var query = new LinkedHashMap<>(values);
        if (sort != CaseSort.REFERENCE) {
            query.put("sort", sort.value());
        }
        return query;
    }

    /// The conditions on `case_bid`.
    Where where(UUID round) {
        var where = Where.EVERYTHING.and("round_id = cast(:round as uuid)").with("round", round.toString());
        for (var value : values.entrySet()) {
            where = value.getKey().equals("q")
                    ? withEachWord(where, value.getValue())
                    : chosen(where, value.getKey(), value.getValue());
        }
        return where;
    }

    private static Where chosen(Where where, String filter, String value) {
        return switch (filter) {
            case "score" -> where.and(ScoreBand.valueOf(value).condition());
            case "flag" ->
                value.equals(CaseChoices.ANY)
                        ? where.and("cardinality(flags) > 0")
                        : where.and("cast(:flag as text) = any (flags)").with(filter, value);
            case "assessor" ->
                value.equals(CaseChoices.NONE)
                        ? where.and("cardinality(assessors) = 0")
                        : where.and("cast(:assessor as uuid) = any (assessors)").with(filter, value);
            case "advice" ->
                value.equals(CaseChoices.NONE)
                        ? where.and("advice is null")
                        : where.and("advice = :advice").with(filter, value);
            case "region" -> where.and("""
                                exists (select from bid_place w join area_code g using (gss_code)
                                         where w.bid_id = case_bid.bid_id and g.region = :region)
                                or (not exists (select from bid_place w where w.bid_id = case_bid.bid_id)
                                    and regions @> array[cast(:region as text)])""").with(filter, value);
            case "theme" -> where.and("theme = :theme").with(filter, value);
            case "kind" -> where.and("lead_kind = :kind").with(filter, value);
            default -> where.and("status = :status").with(filter, value);
        };
    }

    private static Where withEachWord(Where where, String words) {
        var each = where;
        var number = 0;
        for (var word : words.split(" ", -1)) {
            var name = "q" + number++;
            each = each.and("strpos(words, lower(:" + name + ")) > 0").with(name, word);
        }
        return each;
    }
}
