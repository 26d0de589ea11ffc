package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.govuk.Typed;

/// One return as it is kept.
///
/// @param typed the draft, letter for letter; nothing before somebody begins it
/// @param revision how often the draft has been saved
/// @param content what was submitted last; nothing before
/// @param reason why it was returned, or what was said when it was accepted
public record KeptReturn(
        UUID awardId,
        AwardReference award,
        AwardStatus awardStatus,
        String project,
        UUID leadId,
        String lead,
        ScheduledReturn scheduled,
        ReturnStatus status,
        int revision,
        @Nullable Typed typed,
        @Nullable Signed saved,
        @Nullable Signed ready,
        @Nullable ReturnContent content,
        @Nullable Signed submitted,
        @Nullable String signedAs,
        @Nullable Signed decided,
        @Nullable String reason) {

    public ReturnPeriod period() {
        return scheduled.period();
    }

    public boolean isLate(LocalDate today) {
        return status.isWithTheOrganisation()
                && awardStatus != AwardStatus.TERMINATED
                && today.isAfter(scheduled.due());
    }

    /// "/awards/CSCIP-2017-0004/returns/2026-27-q2".
    public String address() {
        return "/awards/%s/returns/%s".formatted(award, period());
    }
}
