/// The accepted terms of an award: what an officer prepares, what is offered word for word, and what the lead
/// organisation answers.
@NullMarked
@ApplicationModule(allowedDependencies = {"award", "bid", "funding"})
package uk.gov.education.grants.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
