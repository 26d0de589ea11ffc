package uk.gov.education.grants.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/// What a study measures: where it stood before, what was hoped for, and what came of it.
/// @param targetOn the day by which the target is to be reached
public record Measure(
        String name,
        String unit,
        Optional<Figure> baseline,
        Optional<Figure> target,
        Optional<LocalDate> targetOn,
        Optional<Figure> result) {

    public Measure {
        if (baseline.isEmpty() && target.isEmpty() && result.isEmpty()) {
            throw new IllegalArgumentException("A measure has at least one figure");
        }
    }
}
