package uk.gov.education.grants.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.Dispensation;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// "Comply or explain": that one broken rule be set aside for one award. One person asks, another decides.
@Entity
@Table(name = "award_dispensation")
class DispensationRequest {

    enum Decision {
        APPROVED,
        REFUSED
    }

    @Id
    private UUID id = UUID.randomUUID();

    private String ruleCode;
    private String breach;
    private String reason;
    private UUID requestedBy;
    private String requestedByName;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable UUID decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable Instant voidedAt;

    DispensationRequest(Actor by, Breach breach, String reason, Instant at) {
        this.ruleCode = breach.rule().code();
        this.breach = breach.reason();
        this.reason = reason;
        this.requestedBy = by.person();
        this.requestedByName = by.name();
        this.requestedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected DispensationRequest() {}

    String ruleCode() {
        return ruleCode;
    }

    boolean stands() {
        return voidedAt == null;
    }

    boolean isDecided() {
        return decidedBy != null;
    }

    boolean isRefused() {
        return decision == Decision.REFUSED;
    }

    /// Whether the rule is still broken exactly as it was when this was asked.
    boolean isAbout(Breach found) {
        return ruleCode.equals(found.rule().code()) && breach.equals(found.reason());
    }

    /// The exception itself, once it is approved.
    Optional<Dispensation> granted() {
        return decision == Decision.APPROVED && decidedByName != null && stands()
                ? Optional.of(new Dispensation(ruleCode, reason, decidedByName))
                : Optional.empty();
    }

    void decide(Actor by, boolean approved, String why, Instant at) {
        if (isDecided()) {
            throw new Conflict("The dispensation from %s is decided already.".formatted(ruleCode));
        }
        if (by.person().equals(requestedBy)) {
            throw new Conflict("You asked for this dispensation, so another approver has to decide on it.");
        }
        decision = approved ? Decision.APPROVED : Decision.REFUSED;
        decidedBy = by.person();
        decidedByName = by.name();
        decidedAt = at;
        decisionReason = why;
    }

    void voidAt(Instant at) {
        voidedAt = at;
    }

    DispensationRow row() {
        return new DispensationRow(
                ruleCode,
                breach,
                reason,
                requestedByName,
                requestedAt,
                decision == null ? null : decision == Decision.APPROVED,
                decidedByName,
                decidedAt,
                decisionReason,
                voidedAt);
    }
}
