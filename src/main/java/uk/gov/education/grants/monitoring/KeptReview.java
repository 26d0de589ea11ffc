package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.shared.FinancialYear;

/// One annual review as it is kept.
///
/// @param figures as they stood when it was written; nothing before
/// @param returnReason why it was given back to its writer
public record KeptReview(
        UUID awardId,
        AwardReference award,
        boolean isOfALiveAward,
        String project,
        String lead,
        FinancialYear year,
        LocalDate due,
        ReviewStatus status,
        int revision,
        @Nullable ReviewFigures figures,
        @Nullable String delivery,
        @Nullable ReviewDecision decision,
        @Nullable String reason,
        @Nullable Signed written,
        @Nullable Signed decided,
        @Nullable String returnReason) {

    public boolean isLate(LocalDate today) {
        return isOfALiveAward && status != ReviewStatus.AGREED && today.isAfter(due);
    }

    /// "/awards/CSCIP-2017-0004/reviews/2026-27".
    public String address() {
        return "/awards/%s/reviews/%s".formatted(award, year);
    }
}
