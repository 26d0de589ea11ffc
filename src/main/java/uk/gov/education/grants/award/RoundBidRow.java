package uk.gov.education.grants.award;

import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// One bid of a round: where it stands, what it asks for, how it scored and what was advised.
public record RoundBidRow(
        String reference,
        String project,
        String lead,
        BidStatus status,
        boolean informed,
        Money asked,
        @Nullable Integer scoreHundredths,
        @Nullable AdviceKind advice,
        @Nullable String award,
        @Nullable AwardStatus awardStatus) {

    /// The score that the panel agreed; nothing before it has.
    public @Nullable Percent score() {
        return scoreHundredths == null ? null : new Percent(scoreHundredths);
    }

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
