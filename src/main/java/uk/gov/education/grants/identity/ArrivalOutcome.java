package uk.gov.education.grants.identity;

/// What came of somebody's coming from DfE Sign-in.
public sealed interface ArrivalOutcome {

    record Welcome(String username) implements ArrivalOutcome {}

    record TurnedAway(Refusal why) implements ArrivalOutcome {}
}
