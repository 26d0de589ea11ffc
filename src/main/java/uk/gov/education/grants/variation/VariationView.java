package uk.gov.education.grants.variation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.award.AwardHead;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// One variation as its pages show it.
///
/// @param moved the money that an approver answers for
/// @param objections why it cannot be agreed today; empty once it is decided
/// @param effects what the programme would have left; for the Department alone
/// @param limit the most that the reader may approve
public record VariationView(
        String reference,
        AwardHead award,
        VariationKind kind,
        VariationStatus status,
        Instant since,
        Change change,
        String reason,
        String draftedBy,
        Optional<String> submittedBy,
        Optional<Instant> submittedAt,
        Optional<Query> query,
        Optional<Decision> decision,
        Money moved,
        List<String> objections,
        List<Effect> effects,
        Money limit,
        List<HistoryLine> history,
        May may) {

    /// What the programme has left in one year, now and after this variation.
    public record Effect(FinancialYear year, Money leftNow, Money leftAfter) {}

    /// Something that happened to it.
    public record HistoryLine(Instant at, String by, String sentence) {}

    /// What the reader may do now.
    public record May(boolean edit, boolean submit, boolean withdraw, boolean query, boolean decide) {}

    public boolean isAboveLimit() {
        return moved.isMoreThan(limit);
    }
}
