package uk.gov.education.grants.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

public record DueDiligenceRecorded(
        Actor by,
        Instant at,
        String subject,
        String organisation,
        DueDiligenceRating rating,
        LocalDate validUntil,
        String note)
        implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Organisation";
    }

    @Override
    public String sentence() {
        return "recorded due diligence of %s as %s, valid until %s: %s"
                .formatted(organisation, rating.title().toLowerCase(Locale.UK), new InWords().day(validUntil), note);
    }
}
