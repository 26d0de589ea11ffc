/// Councils and other bodies: what they are called, by which numbers the world knows them, and which areas they have.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.gov.education.grants.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
