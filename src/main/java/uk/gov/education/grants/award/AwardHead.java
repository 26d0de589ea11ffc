package uk.gov.education.grants.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;

/// What stands at the top of every page of an award.
///
/// @param bid the bid it follows; nothing for a direct award
/// @param grounds why it is made without competition; nothing for an award that follows a bid
/// @param places names of areas
/// @param advice what the panel advised; nothing for a direct award
public record AwardHead(
        AwardReference reference,
        AwardStatus status,
        String project,
        String projectCode,
        String lead,
        String programme,
        String programmeCode,
        String round,
        String roundCode,
        @Nullable String bid,
        @Nullable String grounds,
        AwardTerms terms,
        List<String> places,
        String proposedBy,
        Instant proposedAt,
        @Nullable LocalDate approvedOn,
        @Nullable Instant informedAt,
        @Nullable LocalDate announcedOn,
        @Nullable String closedReason,
        @Nullable RecommendationRow advice) {

    public Money amount() {
        return terms.amount();
    }
}
