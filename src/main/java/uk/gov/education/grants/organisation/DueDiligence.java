package uk.gov.education.grants.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The checks on an organisation before public money goes to it: who made them, what they found, and how long they
/// hold. The latest stands; those before it are in the audit trail.
@Entity
class DueDiligence {

    @Id
    private UUID organisationId;

    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private DueDiligenceRating rating;

    private String note;
    private String checkedBy;
    private Instant checkedAt;

    DueDiligence(
            UUID organisationId,
            LocalDate validUntil,
            DueDiligenceRating rating,
            String note,
            String checkedBy,
            Instant checkedAt) {
        this.organisationId = organisationId;
        this.validUntil = validUntil;
        this.rating = rating;
        this.note = note;
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected DueDiligence() {}

    LocalDate validUntil() {
        return validUntil;
    }

    DueDiligenceView view() {
        return new DueDiligenceView(validUntil, rating, note, checkedBy, checkedAt);
    }
}
