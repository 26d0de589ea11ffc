package uk.gov.education.grants.portfolio;

import java.util.TreeMap;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// A bid with the amounts it may get: what it asks for, and steps of equal size below it in each year, in whole pence.
/// The lowest is never below the least with which it could go ahead.
record Stepped(Candidate bid, int steps, SpendProfile stepProfile) {

    static final int STEPS = 10;

    static Stepped of(Candidate bid, boolean partial) {
        if (!partial || !bid.asked().total().isMoreThan(bid.least())) {
            return new Stepped(bid, 0, SpendProfile.NOTHING);
        }
        var range = bid.asked().minus(bid.asked().scaledTo(bid.least()));
        var step = new TreeMap<FinancialYear, Money>();
        range.years().forEach((year, amount) -> step.put(year, new Money(amount.pence() / STEPS)));
        return new Stepped(bid, STEPS, new SpendProfile(step));
    }

    long least() {
        return bid.asked().total().pence() - steps * step();
    }

    long step() {
        return stepProfile.total().pence();
    }

    long leastIn(FinancialYear year) {
        return bid.asked().in(year).pence() - steps * stepIn(year);
    }

    long stepIn(FinancialYear year) {
        return stepProfile.in(year).pence();
    }

    /// What it gets so many steps above its least.
    SpendProfile at(int step) {
        var amount = bid.asked();
        for (var below = steps; below > step; below--) {
            amount = amount.minus(stepProfile);
        }
        return amount;
    }
}
