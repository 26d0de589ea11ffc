package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.monitoring.LateReturns;
import uk.gov.education.grants.programme.BudgetView;
import uk.gov.education.grants.programme.RoundRow;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.shared.Money;

/// How a programme stands: its money by financial year, the returns that its awards owe, and how far each of its rounds
/// has come.
public record Dashboard(BudgetView budget, LateReturns late, List<RoundLine> rounds) {

    /// One round.
    ///
    /// @param bids that are with the Department or were, and what they ask for
    /// @param decided of them, those with standing advice (to fund: with an approved award) or told otherwise
    /// @param told of them, those whose bidders know
    /// @param daysToDecide from submission to decision: half of the decided bids took no longer
    /// @param daysToTell from submission until the bidder was told, in the same way
    public record RoundLine(
            RoundRow round,
            RoundStatus status,
            long bids,
            Money asked,
            long decided,
            long told,
            Optional<Integer> daysToDecide,
            Optional<Integer> daysToTell) {}
}
