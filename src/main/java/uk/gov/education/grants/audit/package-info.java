/// Remembers everything: every event of every room, in the transaction in which it happened.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.gov.education.grants.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
