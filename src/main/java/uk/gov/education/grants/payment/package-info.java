/// Money out: claims of what was spent under section 14, instalments under section 31, and what must be true before
/// either is paid.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"monitoring", "agreement", "award", "document", "organisation", "ledger", "funding"})
package uk.gov.education.grants.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
