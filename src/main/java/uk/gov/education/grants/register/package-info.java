/// What the public sees of awards: it can be searched, read award by award, and taken away as CSV. It reads the views
/// `register_…` and nothing else; those views are the redaction line.
@NullMarked
@ApplicationModule(allowedDependencies = {"funding"})
package uk.gov.education.grants.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
