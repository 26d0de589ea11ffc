/// Did it work? Studies of projects, from plan to published report, and the evidence that everybody may read. A study
/// is of a project, not of an award, so that evidence can come before money.
@NullMarked
@ApplicationModule(allowedDependencies = {"project", "organisation", "document"})
package uk.gov.education.grants.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
