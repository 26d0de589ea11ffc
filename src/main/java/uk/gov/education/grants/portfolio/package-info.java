/// The bids of a round seen together: the queue that officers work through, the panel's ranked sheet, and the best set
/// of bids that limits allow. What is decided from it is decided bid by bid, in the room of awards.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "award",
            "assessment",
            "bid",
            "monitoring",
            "programme",
            "organisation",
            "funding",
            "identity"
        })
package uk.gov.education.grants.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
