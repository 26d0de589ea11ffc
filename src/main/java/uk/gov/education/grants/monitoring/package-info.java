/// How the work of an award goes: the returns in which its lead organisation reports, and the yearly review by the
/// Department on which the next payment depends.
@NullMarked
@ApplicationModule(allowedDependencies = {"agreement", "award", "ledger"})
package uk.gov.education.grants.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
