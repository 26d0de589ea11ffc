package uk.gov.education.grants.bid;

import java.util.List;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.funding.VerdictSnapshot;

/// What stands between a bid and its submission: sections that need work, and what every rule says.
public record CheckView(BidHead head, List<SectionAnswers> sections, List<String> missing, Verdict verdict) {

    /// One section as it will be read: what was answered, and whether it is complete.
    public record SectionAnswers(Section section, String title, boolean complete, List<Line> lines) {}

    /// One thing that was answered.
    ///
    /// @param address where what the text names can be opened; empty where it is all said
    public record Line(String label, String text, String address) {

        Line(String label, String text) {
            this(label, text, "");
        }
    }

    /// Every rule that is looked at on submission, and what it says of the bid.
    public List<VerdictSnapshot.Line> rules() {
        return VerdictSnapshot.of(Stage.SUBMIT, verdict).lines();
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    public boolean isStopped() {
        return verdict instanceof Verdict.Refused;
    }
}
