package uk.gov.education.grants.portfolio;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// A bid whose score is agreed, with no more than what ranks it: of ten thousand bids all are ranked, but few shown.
///
/// @param spread how far its assessors differed
/// @param proposed what the panel has in mind in all, or what its award says where it has one
public record Ranked(
        String reference,
        BidStatus status,
        Percent score,
        Percent spread,
        Money asked,
        Money proposed,
        @Nullable AdviceKind advice,
        @Nullable String award,
        @Nullable AwardStatus awardStatus) {

    /// The highest score first. Of equal scores the one on which assessors agree more, then the smaller request, then
    /// the earlier reference: of two bids one always comes first.
    public static final Comparator<Ranked> ORDER = Comparator.comparingInt((Ranked bid) -> -bid.score.hundredths())
            .thenComparingInt(bid -> bid.spread.hundredths())
            .thenComparingLong(bid -> bid.asked.pence())
            .thenComparing(Ranked::reference);

    /// Whether the panel has still to advise on it.
    public boolean isOpen() {
        return status == BidStatus.MODERATED;
    }

    /// Whether its award has taken its money already.
    boolean isCommitted() {
        return awardStatus != null && awardStatus.commitsMoney();
    }

    /// Whether the panel advised to fund it, and nobody has said no since.
    boolean isToBeFunded() {
        return advice == AdviceKind.FUND
                && awardStatus != null
                && (awardStatus == AwardStatus.PROPOSED || isCommitted());
    }

    /// Why this bid stands above the next, where their scores are equal.
    Optional<Tie> tieWith(Ranked next) {
        if (!score.equals(next.score)) {
            return Optional.empty();
        }
        if (!spread.equals(next.spread)) {
            return Optional.of(new Tie(next.reference, Tie.Breaker.SPREAD));
        }
        return Optional.of(
                new Tie(next.reference, asked.equals(next.asked) ? Tie.Breaker.REFERENCE : Tie.Breaker.AMOUNT));
    }
}
