package uk.gov.education.grants.evaluation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.evaluation.Figure;
import uk.gov.education.grants.evaluation.Measure;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;

/// One measure as it is typed: its name, and up to three figures, each with its count.
final class MeasureForm {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,2})?");
    private static final int MOST_PEOPLE = 99_999_999;

    private final Typed typed;
    private final Reading reading;

    MeasureForm(Typed typed, Reading reading) {
        this.typed = typed;
        this.reading = reading;
    }

    static Form of(Measure measure) {
        var known = new LinkedHashMap<>(Map.of("name", measure.name(), "unit", measure.unit()));
        measure.baseline().ifPresent(figure -> put(known, "baseline", figure));
        measure.target().ifPresent(figure -> put(known, "target", figure));
        measure.targetOn().ifPresent(day -> {
            known.put("targetOn-day", String.valueOf(day.getDayOfMonth()));
            known.put("targetOn-month", String.valueOf(day.getMonthValue()));
            known.put("targetOn-year", String.valueOf(day.getYear()));
        });
        measure.result().ifPresent(figure -> put(known, "result", figure));
        return Typed.of(known).form();
    }

    /// The measure, or nothing where there is something to put right.
    Optional<Measure> measure() {
        var name = reading.text("name", "The measure", 200, "Enter what is measured");
        var unit = reading.text("unit", "The unit", 60, "Enter the unit, like per cent, children or days");
        var baseline = figure("baseline", "The figure before");
        var target = figure("target", "The target");
        var targetOn = targetOn(target.isPresent());
        var result = figure("result", "The result");
        if (!reading.hasProblems() && baseline.isEmpty() && target.isEmpty() && result.isEmpty()) {
            reading.problem("baseline-value", "Enter at least one figure: before, the target or the result");
        }
        return reading.hasProblems()
                ? Optional.empty()
                : Optional.of(new Measure(name, unit, baseline, target, targetOn, result));
    }

    private Optional<LocalDate> targetOn(boolean hasTarget) {
        var isTyped = List.of("-day", "-month", "-year").stream().anyMatch(part -> typed.has("targetOn" + part));
        if (!isTyped) {
            return Optional.empty();
        }
        if (!hasTarget && !reading.hasProblem("target-value")) {
            reading.problem("target-value", "Enter the target, or leave its day empty");
        }
        return Optional.of(reading.date("targetOn", "The day of the target", ""));
    }

    private Optional<Figure> figure(String field, String name) {
        var part = people(field + "-part", name + ": the number counted");
        var base = people(field + "-base", name + ": the number looked at");
        var period = reading.optionalText(field + "-period", name + ": the time", 100);
        if (!typed.has(field + "-value")) {
            if (part != null || base != null || !period.isEmpty()) {
                reading.problem(field + "-value", name + ": enter the figure, or leave its count and time empty");
            }
            return Optional.empty();
        }
        var value = reading.optionalText(field + "-value", name, 20).replaceFirst("\\s*%$", "");
        if (!NUMBER.matcher(value).matches()) {
            reading.problem(field + "-value", name + " must be a number, like 49 or 1,250.5");
            return Optional.empty();
        }
        if (part != null && (base == null || part > base)) {
            reading.problem(
                    field + "-base",
                    base == null
                            ? name + ": enter of how many who were looked at"
                            : "%s: of %,d looked at, %,d cannot be counted".formatted(name, base, part));
            return Optional.empty();
        }
        return Optional.of(new Figure(new BigDecimal(value.replace(",", "")), part, base, period));
    }

    private @Nullable Integer people(String field, String name) {
        return typed.has(field) ? reading.number(field, name, 0, MOST_PEOPLE, "") : null;
    }

    private static void put(Map<String, String> known, String field, Figure figure) {
        known.put(field + "-value", figure.value().stripTrailingZeros().toPlainString());
        known.put(field + "-period", figure.period());
        if (figure.part() != null) {
            known.put(field + "-part", String.valueOf(figure.part()));
        }
        if (figure.base() != null) {
            known.put(field + "-base", String.valueOf(figure.base()));
        }
    }
}
