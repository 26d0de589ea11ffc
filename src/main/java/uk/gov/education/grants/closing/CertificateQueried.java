package uk.gov.education.grants.closing;

import java.time.Instant;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// The Department asked about a certificate, and waits for another.
public record CertificateQueried(Actor by, Instant at, AwardReference award, String question) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Award";
    }

    @Override
    public String subject() {
        return award.text();
    }

    @Override
    public String sentence() {
        return "asked about the certificate: " + question;
    }
}
