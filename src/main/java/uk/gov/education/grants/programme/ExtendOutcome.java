package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;

/// What became of extending a round.
public sealed interface ExtendOutcome {

    record Extended(Instant closesAt) implements ExtendOutcome {}

    /// The new closing is not later than the old one, or has passed already.
    record NotLater(Instant closesAt) implements ExtendOutcome {}

    /// The new closing comes after the day on which the round is to be decided.
    record AfterDecision(LocalDate decisionOn) implements ExtendOutcome {}
}
