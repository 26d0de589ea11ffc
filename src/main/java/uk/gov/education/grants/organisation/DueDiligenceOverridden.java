package uk.gov.education.grants.organisation;

import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

public record DueDiligenceOverridden(
        Actor by, Instant at, String subject, String organisation, LocalDate validUntil, String reason)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Organisation";
    }

    @Override
    public String sentence() {
        return "overrode the due diligence of %s until %s: %s"
                .formatted(organisation, new InWords().day(validUntil), reason);
    }
}
