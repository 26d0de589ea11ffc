package uk.gov.education.grants.programme;

import uk.gov.education.grants.shared.Money;

/// One programme in a list, with its money over all years.
///
/// @param allocated what its rounds beyond draft were given
public record ProgrammeRow(
        String code, String name, String seniorOwner, int rounds, Money budget, Money allocated, Money committed) {

    public Money left() {
        return budget.minus(committed);
    }
}
