package uk.gov.education.grants.award;

import java.util.List;
import java.util.UUID;
import uk.gov.education.grants.organisation.AreaRow;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;

/// What an officer chooses from when proposing an award without competition.
///
/// @param years the years of the round, nothing awarded yet, beside what is left
/// @param areas the areas of today, by name
public record DirectAwardView(
        RoundView round, List<YearLine> years, Money roundLeft, List<ProjectChoice> projects, List<AreaRow> areas) {

    /// A project and who leads it.
    public record ProjectChoice(UUID id, String title, UUID leadId, String lead) {}
}
