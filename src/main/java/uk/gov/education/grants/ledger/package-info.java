/// The books: every movement of the Department's money, from the budget of a programme to what was paid, returned or
/// lapsed. Rows are added and never changed, and every balance is moved by them alone.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.gov.education.grants.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
