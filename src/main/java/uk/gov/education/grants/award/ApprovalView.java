package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Money;

/// What an approver sees before deciding: what would happen, from which years the money comes, and what is in the way.
///
/// @param advice what the panel advised; nothing for a direct award
/// @param broken the rules that are broken and not set aside, for this approver, today
/// @param override who answers for due diligence that is not in date, and why; nothing where it is, or nobody does
/// @param objection why this person does not decide on this award; nothing where they may
public record ApprovalView(
        AwardHead head,
        Optional<RecommendationRow> advice,
        List<YearLine> years,
        Money roundLeft,
        List<Line> broken,
        Optional<String> override,
        List<DispensationRow> dispensations,
        List<ApprovalRow> approvals,
        Money limit,
        Optional<String> objection) {

    public boolean isEnough() {
        return !head.amount().isMoreThan(limit);
    }

    public Money roundLeftAfter() {
        return roundLeft.minus(head.amount());
    }
}
