/// Can we show it? All that is known of one bid in one file, and what a round can show for each of the minimum
/// requirements of the functional standard for grants, GovS 015. It reads every room below and changes none.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "award",
            "assessment",
            "bid",
            "document",
            "funding",
            "notification",
            "organisation",
            "programme"
        })
package uk.gov.education.grants.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
