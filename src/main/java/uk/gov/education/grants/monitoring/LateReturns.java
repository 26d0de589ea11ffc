package uk.gov.education.grants.monitoring;

/// How many returns of a programme are late.
///
/// @param returns how many, as the list of them counts
/// @param awards of how many awards they are
/// @param daysOfTheOldest how long the one is late that has been due longest; 0 where none is
public record LateReturns(int returns, int awards, long daysOfTheOldest) {}
