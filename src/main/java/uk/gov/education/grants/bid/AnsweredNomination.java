package uk.gov.education.grants.bid;

/// What the Department decided of one person, as the bidder is told.
public record AnsweredNomination(String name, NomineeOutcome outcome, String reason) {}
