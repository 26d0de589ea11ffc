package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Money;

/// One rule of one award, and the dispensation from it that is asked for or decided.
///
/// @param mayAsk whether the reader may ask for it now
/// @param objection why the reader does not decide on it; nothing where they may
public record DispensationView(
        AwardHead head,
        Line rule,
        Optional<DispensationRow> asked,
        boolean mayAsk,
        Money limit,
        Optional<String> objection) {

    /// The request alone, as a list.
    public List<DispensationRow> asking() {
        return asked.stream().toList();
    }

    public boolean mayDecide() {
        return objection.isEmpty() && asked.filter(DispensationRow::waits).isPresent();
    }

    /// Whether the reader may only refuse it, since the award is above their limit.
    public boolean mayOnlyRefuse() {
        return head.amount().isMoreThan(limit);
    }
}
