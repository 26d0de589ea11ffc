/// Where the money goes: by region and by local authority, in all and for each child, and which rounds are open there.
/// It reads the views `place_…`, which count what the register shows, and lists awards as the register does.
@NullMarked
@ApplicationModule(allowedDependencies = {"register"})
package uk.gov.education.grants.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
