package uk.gov.education.grants.funding;

import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// What every limit of a rule must be, whichever round sets it. A limit that makes no sense is refused in words that
/// the officer who typed it can read.
final class Limits {

    private Limits() {}

    static void aboveNothing(Money amount, String name) {
        insist(amount.isPositive(), name + " must be more than £0.");
    }

    /// From nothing to the whole.
    static void share(Percent share, String name) {
        insist(share.hundredths() >= 0 && share.hundredths() <= 10_000, name + " must be from 0% to 100%.");
    }

    static void atLeastOne(int number, String name) {
        insist(number >= 1, name + " must be at least 1.");
    }

    static void insist(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
