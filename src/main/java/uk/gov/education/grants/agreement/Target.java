package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a project has to reach by a day, which may lie after the end of the award: "Women reached, 3,000 women".
///
/// @param unit what is counted: "women"
/// @param baseline how many it was at first; nothing where nobody knows
public record Target(String measure, String unit, @Nullable Long baseline, long target, LocalDate by) {}
