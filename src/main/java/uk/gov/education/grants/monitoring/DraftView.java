package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// A return for somebody who writes it.
///
/// @param form what was typed so far or, where nothing was, what the last return said
public record DraftView(KeptReturn kept, AskedReturn asked, Form form, LocalDate today) {

    public Optional<Money> frozen(FinancialYear year) {
        return asked.frozen(year, today);
    }

    /// The numbers of the rows of milestones that a page shows.
    public List<Integer> milestones() {
        return TypedReturn.milestonesShown(form.typed());
    }

    public List<Integer> risks() {
        return TypedReturn.risksShown(form.typed());
    }

    /// Whether its period is over, so that it can be made ready.
    public boolean isOver() {
        return today.isAfter(kept.scheduled().last());
    }

    /// The same with another form, after it was typed into.
    public DraftView with(Form other) {
        return new DraftView(kept, asked, other, today);
    }
}
