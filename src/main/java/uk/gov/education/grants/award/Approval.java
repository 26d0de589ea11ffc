package uk.gov.education.grants.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// One person's yes or no to an award, with the limit they had and what the rules said on the day.
@Entity
@Table(name = "award_approval")
class Approval {

    @Id
    private UUID id = UUID.randomUUID();

    private UUID approverId;
    private String approverName;
    private boolean approved;

    @Column(name = "limit_pence")
    private Money limit;

    private String reason;
    private Instant decidedAt;

    @Embedded
    private KeptVerdict kept;

    private @Nullable Instant voidedAt;
    private @Nullable String voidedReason;

    Approval(Actor by, boolean approved, String reason, KeptVerdict kept, Instant at) {
        this.approverId = by.person();
        this.approverName = by.name();
        this.approved = approved;
        this.limit = by.approvalLimit();
        this.reason = reason;
        this.decidedAt = at;
        this.kept = kept;
    }

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    boolean stands() {
        return voidedAt == null;
    }

    boolean isBy(UUID person) {
        return approverId.equals(person);
    }

    /// Whether this yes is enough for an amount without anybody else's.
    boolean carries(Money amount) {
        return approved && !amount.isMoreThan(limit);
    }

    void voidAt(Instant at, String why) {
        voidedAt = at;
        voidedReason = why;
    }

    ApprovalRow row() {
        return new ApprovalRow(approverName, approved, limit, reason, decidedAt, voidedAt, voidedReason);
    }

    KeptVerdict kept() {
        return kept;
    }
}
