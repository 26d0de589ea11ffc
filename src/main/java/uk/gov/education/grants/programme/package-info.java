/// Programmes and their money, and the funding rounds in which organisations bid for it: dates, questions, criteria and
/// rule book.
@NullMarked
@ApplicationModule(allowedDependencies = {"funding", "organisation", "ledger"})
package uk.gov.education.grants.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
