package uk.gov.education.grants.award;

import java.util.List;
import uk.gov.education.grants.funding.Breach;

/// What came of recommending, or of proposing or changing an award.
public sealed interface RecommendOutcome {

    /// The advice is to fund: the award is proposed. Each of these rules needs a dispensation before it is approved.
    record Proposed(AwardReference award, List<Breach> toDispense) implements RecommendOutcome {}

    /// The advice is noted, and no award follows from it.
    record Noted() implements RecommendOutcome {}

    /// Rules stop the award. Nothing was changed.
    record NotFundable(List<Breach> breaches) implements RecommendOutcome {}
}
