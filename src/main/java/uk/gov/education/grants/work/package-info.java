/// What waits for a person, whatever room it waits in.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.gov.education.grants.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
