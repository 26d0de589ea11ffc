package uk.gov.education.grants.payment;

import java.time.LocalDate;
import java.util.Optional;

/// The end of an award as far as what was kept back depends on it.
///
/// @param certifiedOn when its lead certified what was spent
/// @param evaluatedOn when an evaluation of the project was published; nothing where none was since the award began
public record FinalClaim(LocalDate certifiedOn, Optional<LocalDate> evaluatedOn) {}
