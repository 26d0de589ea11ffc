package uk.gov.education.grants.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Money;

/// The chain of one award: the money, every rule, every decision, and what comes next.
///
/// @param decided whether the rules are as they were when the award was decided, and not as they are today
/// @param recommendation what the panel advised; nothing for a direct award
public record AwardCaseView(
        AwardHead head,
        List<YearLine> years,
        Money roundLeft,
        boolean decided,
        List<Line> rules,
        @Nullable RecommendationRow recommendation,
        List<DispensationRow> dispensations,
        List<ApprovalRow> approvals,
        List<AnnouncementLine> announcements,
        List<HistoryLine> history,
        May may) {

    /// What the reader may do next.
    public record May(
            boolean prepare,
            boolean decide,
            boolean inform,
            boolean start,
            boolean announce,
            boolean suspend,
            boolean resume) {}

    public boolean isBeingDecided() {
        return head.status().isBeingDecided();
    }

    /// Whether it is a past award that was brought in, and was not decided here.
    public boolean broughtIn() {
        return decided && rules.isEmpty();
    }

    public boolean isAnswered(String code) {
        return dispensations.stream()
                .anyMatch(asked -> asked.stands() && asked.code().equals(code));
    }

    /// The yeses that still count.
    public List<ApprovalRow> standing() {
        return approvals.stream().filter(ApprovalRow::stands).toList();
    }
}
