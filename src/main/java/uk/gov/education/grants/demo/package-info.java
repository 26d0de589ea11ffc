/// The real programme of 2016-17 as a demonstration: its own PostgreSQL, people to sign in as, and the facts of the
/// time. Nothing of it is in the production jar.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "identity",
            "funding",
            "document",
            "programme",
            "project",
            "bid",
            "assessment",
            "evaluation",
            "flexibility",
            "award",
            "agreement",
            "intake",
            "monitoring",
            "payment",
            "closing",
            "variation",
            "audit"
        })
package uk.gov.education.grants.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
