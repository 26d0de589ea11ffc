package uk.gov.education.grants.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.shared.Where;

/// Which published evaluations are meant: for each filter that is set its value, as it stands in an address. The page
/// and its file read it from the same names, and this is the only place that turns it into SQL.
///
/// The level is the least one. Where an outcome and a direction are chosen, one finding has to fit both. An age is
/// that of a child whom the study is about.
public record EvidenceFilter(Map<String, String> values) {

    public static final EvidenceFilter ALL = new EvidenceFilter(Map.of());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public EvidenceFilter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Reads the filter of a query. What cannot be read becomes a problem of the reading and filters nothing.
    public static EvidenceFilter read(Reading reading, EvidenceChoices choices) {
        var values = new LinkedHashMap<String, String>();
        var words = reading.optionalText("q", "What you look for", 200).replaceAll("\\s+", " ");
        if (!words.isEmpty() && !reading.hasProblem("q")) {
            values.put("q", words);
        }
        for (var filter : EvidenceChoices.FILTERS) {
            var typed = reading.optionalText(filter, "The filter", 200);
            if (!typed.isEmpty() && choices.has(filter, typed)) {
                values.put(filter, typed);
            } else if (!typed.isEmpty()) {
                reading.problem(filter, "Choose one of the list: “%s” is not in it".formatted(typed));
            }
        }
        if (!reading.optionalText("age", "The age", 20).isEmpty()) {
            var age = reading.number("age", "The age", 0, Ages.OLDEST, "");
            if (!reading.hasProblem("age")) {
                values.put("age", String.valueOf(age));
            }
        }
        return new EvidenceFilter(values);
    }

    public EvidenceFilter with(String filter, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(filter, value);
        return new EvidenceFilter(more);
    }

    public boolean isSet() {
        return !values.isEmpty();
    }

    Optional<String> words() {
        return Optional.ofNullable(values.get("q"));
    }

    /// The conditions on `published_evidence`.
    Where where() {
        var where = Where.EVERYTHING;
        for (var value : values.entrySet()) {
            where = and(where, value.getKey(), value.getValue());
        }
        return where;
    }

    /// What the words mean to PostgreSQL: all of them, each also as the beginning of a longer one.
    String query() {
        return String.join(
                " & ",
                words().map(typed -> Arrays.stream(BETWEEN_WORDS.split(typed))
                                .filter(word -> !word.isEmpty())
                                .map(word -> word + ":*")
                                .toList())
                        .orElse(List.of()));
    }

    private Where and(Where where, String filter, String value) {
        return switch (filter) {
            case "q" -> where.and("""
                                numnode(to_tsquery('english', :q)) = 0
                                or id in (select evaluation_id from evaluation_words where words @@ to_tsquery('english', :q))""").with("q", query());
            case "design" -> where.and("design = :design").with("design", value);
            case "level" ->
                where.and("evidence_level >= cast(:level as integer)")
                        .with(
                                "level",
                                String.valueOf(EvidenceLevel.valueOf(value).number()));
            case "age" ->
                where.and("cast(:age as integer) between youngest and oldest").with("age", value);
            case "region" -> where.and("""
                                id in (select p.evaluation_id from evaluation_place p join area_code c using (gss_code)
                                        where c.region = :region)""").with("region", value);
            case "authority" ->
                where.and("id in (select p.evaluation_id from evaluation_place p where p.gss_code = :authority)")
                        .with("authority", value);
            case "outcome" -> finding(where);
            // Beside an outcome it has been said with it.
            case "direction" -> values.containsKey("outcome") ? where : finding(where);
            default -> throw new IllegalArgumentException(filter + " is no filter of evidence");
        };
    }

    private Where finding(Where where) {
        var conditions = new ArrayList<String>();
        var with = where;
        if (values.containsKey("outcome")) {
            conditions.add("f.area = :outcome");
            with = with.with("outcome", values.getOrDefault("outcome", ""));
        }
        if (values.containsKey("direction")) {
            conditions.add("f.direction = :direction");
            with = with.with("direction", values.getOrDefault("direction", ""));
        }
        return with.and("id in (select f.evaluation_id from evaluation_finding f where %s)"
                .formatted(String.join(" and ", conditions)));
    }
}
