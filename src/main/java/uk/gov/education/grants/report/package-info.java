/// CSV for analysts of the Department: every award, announced or not. It reads the views `report_…` and nothing else,
/// and is filtered as the register is.
@NullMarked
@ApplicationModule(allowedDependencies = {"register"})
package uk.gov.education.grants.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
