/// Requests of councils to be freed from a named duty, under the safeguards of the amended "power to innovate". That
/// power was withdrawn in March 2017 and never became law: a request has no legal effect. No other room uses this one,
/// so no award can depend on a request.
@NullMarked
@ApplicationModule(allowedDependencies = {"organisation"})
package uk.gov.education.grants.flexibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
