package uk.gov.education.grants.variation;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A variation was started, or went one step on.
public record VariationChanged(Actor by, Instant at, String subject, AwardReference award, String sentence)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Variation";
    }
}
