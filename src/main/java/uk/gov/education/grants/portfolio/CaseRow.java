package uk.gov.education.grants.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// One bid of a round: where it stands, what it asks for, how it scored and what was advised.
///
/// @param theme of the round's themes, the one under which the bid comes
/// @param flags what somebody wants looked at
/// @param assessors how many people have or had it
public record CaseRow(
        String reference,
        String project,
        String lead,
        String regions,
        @Nullable String theme,
        BidStatus status,
        boolean informed,
        Money asked,
        @Nullable Percent score,
        @Nullable AdviceKind advice,
        @Nullable String award,
        @Nullable AwardStatus awardStatus,
        List<String> flags,
        int assessors) {

    /// What is to be done about it next, said short; nothing where nothing is.
    public String next(RoundView round) {
        if (round.nextStage().isPresent()) {
            return status.isAnswerable() && !round.isOpen() ? "Invite, or not" : "";
        }
        if (round.asksForNominees()) {
            return status == BidStatus.MODERATED || status == BidStatus.RECOMMENDED ? "Answer the nominations" : "";
        }
        if (status == BidStatus.MODERATED) {
            return "Recommend";
        }
        if (status == BidStatus.RECOMMENDED && advice != AdviceKind.FUND) {
            return "Tell the bidder";
        }
        if (awardStatus == AwardStatus.REFUSED) {
            return "Recommend again or tell the bidder";
        }
        return awardStatus == AwardStatus.APPROVED ? "Tell the bidder" : "";
    }
}
