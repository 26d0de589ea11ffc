package uk.gov.education.grants.award;

import java.util.List;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.shared.Money;

/// What came of recommending, or of proposing or changing an award.
public sealed interface RecommendOutcome {

    /// The advice is to fund: the award is proposed. Each of these rules needs a dispensation before it is approved.
    record Proposed(AwardReference award, List<Breach> toDispense) implements RecommendOutcome {}

    /// The advice is noted, and no award follows from it.
    record Noted() implements RecommendOutcome {}

    /// Another bid is before this one on the reserve list, and the money left is enough for it. Nothing was changed.
    record NotItsTurn(BidReference ahead, String project, Money asked) implements RecommendOutcome {

        /// Which bid is before it, and what can be done.
        public String sentence() {
            return "“%s” (%s) is before it on the reserve list, and its %s fits what is left. Promote that bid first, or take it off the list with a reason"
                    .formatted(project, ahead, asked);
        }
    }

    /// Rules stop the award. Nothing was changed.
    record NotFundable(List<Breach> breaches) implements RecommendOutcome {}
}
