/// The register of awards for machines: files in the 360Giving standard, a feed of what is new, and the description of
/// all that can be asked for. It reads the views `register_…` and nothing else.
@NullMarked
@ApplicationModule(allowedDependencies = {"register"})
package uk.gov.education.grants.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
