/// Independent judgement of bids: who is asked, what interests they declare, how they score, and the score that is
/// settled from it.
@NullMarked
@ApplicationModule(allowedDependencies = {"bid", "programme", "funding", "identity", "organisation"})
package uk.gov.education.grants.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
