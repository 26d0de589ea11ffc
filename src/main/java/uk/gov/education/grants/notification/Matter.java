package uk.gov.education.grants.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Money;

/// The bid, award, invitation or account that a letter is about, as it stands when the letter is written.
/// @param reference of the bid, or of an award without one; the address of the
/// person who was invited or whose account it is
/// @param closesAt when the round closes, the invitation or its like ends
/// @param closedReason why the bidder is not invited, or is out; "" where they are neither
/// @param nextRound the round for full bids that follows an expression of interest
/// @param nextRoundCode the last part of that round's address
/// @param asksForNominees whether the bid nominates people
/// @param award what was awarded, if anything was
/// @param answerBy the last day on which the offer of the award can be accepted; nothing before it is offered
record Matter(
        String reference,
        BidStatus status,
        UUID leadId,
        String lead,
        String project,
        String round,
        Instant closesAt,
        LocalDate decisionOn,
        Money asked,
        @Nullable UUID readyBy,
        String closedReason,
        @Nullable String nextRound,
        @Nullable String nextRoundCode,
        boolean asksForNominees,
        String submittedByName,
        String fingerprint,
        @Nullable String award,
        Money awarded,
        @Nullable LocalDate answerBy) {

    /// An account, or somebody who may get one.
    ///
    /// @param organisation for which they are invited; "" where the letter is not about one
    /// @param until when what the letter tells of is over
    static Matter account(String address, String organisation, Instant until) {
        return new Matter(
                address,
                BidStatus.DRAFT,
                new UUID(0, 0),
                organisation,
                "",
                "",
                until,
                LocalDate.EPOCH,
                Money.ZERO,
                null,
                "",
                null,
                null,
                false,
                "",
                "",
                null,
                Money.ZERO,
                null);
    }

    /// The same for assessors of a blind round, who do not learn who bids for what.
    Matter withoutNames() {
        return new Matter(
                reference,
                status,
                leadId,
                "a bidder who is not named",
                "its project is not named",
                round,
                closesAt,
                decisionOn,
                asked,
                readyBy,
                closedReason,
                nextRound,
                nextRoundCode,
                asksForNominees,
                "",
                fingerprint,
                award,
                awarded,
                answerBy);
    }
}
