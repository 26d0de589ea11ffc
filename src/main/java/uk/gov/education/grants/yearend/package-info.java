/// The end of a financial year: what an award has neither spent nor has on its way lapses to the programme.
@NullMarked
@ApplicationModule(allowedDependencies = {"programme"})
package uk.gov.education.grants.yearend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
