package uk.gov.education.grants.bid;

/// What the Department decided of one person, as the bidder is told.
/// @param outcome in words: "Offered a place"
public record AnsweredNomination(String name, String outcome, String reason) {}
