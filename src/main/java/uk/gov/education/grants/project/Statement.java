package uk.gov.education.grants.project;

import java.time.LocalDate;
import java.util.Optional;

/// What was said of a project in public, with its source. It may set a target, and may disagree with what was measured.
/// @param about what it speaks of: "Women reached"
/// @param sourceUrl where it can be read, or ""
public record Statement(
        String about, LocalDate saidOn, String quote, String sourceTitle, String sourceUrl, Optional<Target> target) {

    /// A number to be reached, by a day where one was named.
    public record Target(int value, String unit, Optional<LocalDate> reachBy) {

        /// "3,000 women".
        @Override
        public String toString() {
            return "%,d %s".formatted(value, unit);
        }
    }
}
