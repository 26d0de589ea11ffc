package uk.gov.education.grants.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Somebody answers for going on with an organisation, for a short time, though its checks are not done or have
/// run out. The latest stands, and new checks end it; those before it are in the audit trail.
@Entity
class DueDiligenceOverride {

    @Id
    private UUID organisationId;

    private LocalDate validUntil;
    private String reason;
    private String madeBy;
    private Instant madeAt;

    DueDiligenceOverride(UUID organisationId, LocalDate validUntil, String reason, String madeBy, Instant madeAt) {
        this.organisationId = organisationId;
        this.validUntil = validUntil;
        this.reason = reason;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected DueDiligenceOverride() {}

    LocalDate validUntil() {
        return validUntil;
    }

    OverrideView view() {
        return new OverrideView(validUntil, reason, madeBy, madeAt);
    }
}
