/// What is kept about people: what for, how long, all of it for whoever asks, and no longer than it is needed.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.gov.education.grants.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
