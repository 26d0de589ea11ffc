package uk.gov.education.grants.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.CheckView.SectionAnswers;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.CriterionView;
import uk.gov.education.grants.shared.Percent;

/// One assessment as its assessor sees it. Before it is accepted, and after it is declined or withdrawn, it says
/// nothing of what stands in the bid.
///
/// @param sections the bid as it is read; empty where the assessor may not read it
/// @param problems what the scores still need to be complete
/// @param total what the scores come to, once they are complete
/// @param settled the settled score of the bid, once there is one and the assessor's own score counts
public record AssessmentView(
        AssessmentReference reference,
        AssessedBid bid,
        AssessmentStatus status,
        Instant offeredAt,
        @Nullable DeclineKind declineKind,
        @Nullable String interest,
        @Nullable String returnedReason,
        @Nullable Instant submittedAt,
        @Nullable Percent score,
        @Nullable Instant savedAt,
        int revision,
        Typed typed,
        List<SectionAnswers> sections,
        List<CriterionView> criteria,
        List<Problem> problems,
        Optional<Percent> total,
        Optional<Percent> settled) {

    /// The most words that a reason may have.
    public int reasonWords() {
        return ScoreReader.REASON_WORDS;
    }

    public boolean isOpenToScoring() {
        return status.isOpenToScoring() && bid.isInAssessment();
    }

    /// Whether the assessor still has to say whether they take the bid on.
    public boolean isOffered() {
        return status == AssessmentStatus.OFFERED && bid.isInAssessment();
    }
}
