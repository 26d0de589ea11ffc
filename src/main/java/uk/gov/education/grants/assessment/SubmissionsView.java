package uk.gov.education.grants.assessment;

import java.util.List;
import uk.gov.education.grants.programme.CriterionView;

/// Everything that one assessor ever submitted for a bid, the latest first.
public record SubmissionsView(
        AssessmentReference reference,
        AssessedBid bid,
        String assessor,
        List<CriterionView> criteria,
        List<SubmissionView> submissions) {

    public String titleOf(int criterion) {
        return criteria.stream()
                .filter(each -> each.number() == criterion)
                .map(CriterionView::title)
                .findAny()
                .orElse("Criterion " + criterion);
    }
}
