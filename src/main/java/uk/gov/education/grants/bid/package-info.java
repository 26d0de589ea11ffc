/// A project's application to a funding round, from the first word to the decision.
@NullMarked
@ApplicationModule(allowedDependencies = {"project", "programme", "funding", "organisation", "identity", "document"})
package uk.gov.education.grants.bid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
