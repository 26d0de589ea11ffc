/// The first page, and the pages that every public service has.
@NullMarked
@ApplicationModule(allowedDependencies = "programme")
package uk.gov.education.grants.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
