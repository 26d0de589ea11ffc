/// Letters: what is written to whom when something has happened, and that it arrives.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "award",
            "monitoring",
            "payment",
            "variation",
            "closing",
            "assessment",
            "bid",
            "programme",
            "identity"
        })
package uk.gov.education.grants.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
