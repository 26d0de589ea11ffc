package uk.gov.education.grants.award;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;

/// What the panel advises for one bid. One that is taken back is kept with the reason.
@Entity
class Recommendation extends Aggregate {

    private UUID bidId;

    @Enumerated(EnumType.STRING)
    private AdviceKind advice;

    private String reason;
    private UUID recommendedBy;
    private String recommendedByName;
    private Instant recommendedAt;

    @Embedded
    private KeptVerdict kept;

    private @Nullable Instant takenBackAt;
    private @Nullable String takenBackByName;
    private @Nullable String takenBackReason;

    Recommendation(UUID bidId, Advice advice, KeptVerdict kept, Actor by, Instant at) {
        this.bidId = bidId;
        this.advice = advice.kind();
        this.reason = advice.reason();
        this.kept = kept;
        this.recommendedBy = by.person();
        this.recommendedByName = by.name();
        this.recommendedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    UUID bidId() {
        return bidId;
    }

    UUID recommendedBy() {
        return recommendedBy;
    }

    KeptVerdict kept() {
        return kept;
    }

    RecommendationRow row() {
        return new RecommendationRow(
                advice, reason, recommendedByName, recommendedAt, takenBackAt, takenBackByName, takenBackReason);
    }

    void takeBack(Actor by, String why, Instant at) {
        takenBackAt = at;
        takenBackByName = by.name();
        takenBackReason = why;
    }
}
