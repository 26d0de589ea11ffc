package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.assessment.AssessmentFacts;
import uk.gov.education.grants.bid.BidHead;
import uk.gov.education.grants.bid.CheckView.SectionAnswers;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;

/// One bid as a case of the Department: all it says, what was found, what was advised, and what comes next.
///
/// @param atSubmission what the rules said when the bid was submitted
/// @param flags what somebody wants looked at and nobody has resolved
/// @param today what they say today, if the bid were funded as it asks
public record BidCaseView(
        BidHead head,
        List<SectionAnswers> sections,
        Optional<VerdictSnapshot> atSubmission,
        List<Line> today,
        AssessmentFacts assessments,
        List<RecommendationRow> recommendations,
        List<AwardOfBid> awards,
        List<String> flags,
        List<HistoryLine> history,
        May may) {

    /// An award that the bid has led to.
    public record AwardOfBid(String reference, AwardStatus status) {}

    /// What the reader may do next.
    public record May(
            boolean recommend, boolean takeBack, boolean turnDown, boolean answerInterest, boolean decideOnPeople) {}
}
