/// The end of an award: the final claim and its certificate, the books set straight, what is kept back paid, what was
/// not spent given back.
@NullMarked
@ApplicationModule(allowedDependencies = {"payment", "agreement", "award", "ledger"})
package uk.gov.education.grants.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
