/// Past awards that come in from files in the columns of the 360Giving standard: read, understood row by row,
/// shown with everything that was found, and saved all together once another person has confirmed them. An
/// officer calls it an import; that word belongs to Java.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"award", "project", "programme", "organisation", "document", "funding", "identity"})
package uk.gov.education.grants.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
