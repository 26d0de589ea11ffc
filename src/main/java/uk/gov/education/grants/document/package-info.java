/// Files that people attach to things of other rooms: checked, scanned for viruses, kept, and given only to those whom
/// the owning room lets read.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package uk.gov.education.grants.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
