/// People, what they may be, and how they sign in.
@NullMarked
@ApplicationModule(allowedDependencies = "organisation")
package uk.gov.education.grants.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
