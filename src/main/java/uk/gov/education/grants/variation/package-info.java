/// Changes to what was agreed for an award: its lead organisation asks for one, the Department agrees or refuses, and
/// award, money and agreement follow.
@NullMarked
@ApplicationModule(allowedDependencies = {"award", "agreement", "programme", "ledger", "funding"})
package uk.gov.education.grants.variation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
