/// The work itself: it outlives any bid or award.
@NullMarked
@ApplicationModule(allowedDependencies = {"programme", "organisation"})
package uk.gov.education.grants.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
