/// Decisions and the money promised: recommendation, dispensation, approval, telling the bidder and announcing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "bid",
            "assessment",
            "evaluation",
            "project",
            "programme",
            "organisation",
            "funding",
            "ledger"
        })
package uk.gov.education.grants.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
