package uk.gov.education.grants.award;

import java.util.List;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.shared.Money;

/// What came of one approver's yes.
public sealed interface ApproveOutcome {

    /// The award is approved and its money is promised.
    record Approved(AwardReference award) implements ApproveOutcome {}

    /// This yes counts, but the amount is above the approver's limit: somebody whose limit reaches it must say yes too.
    record NeedsAnother(Money limit, Money amount) implements ApproveOutcome {}

    /// Rules are broken that stop the award or that nobody has set aside. Nothing was approved.
    record NotFundable(List<Breach> breaches) implements ApproveOutcome {}

    /// The money is not there any more: which year is short and by how much, and whether the round is. Nothing was
    /// approved.
    record BudgetGone(FallsShort shortage) implements ApproveOutcome {

        public List<String> sentences() {
            return shortage.sentences();
        }
    }
}
