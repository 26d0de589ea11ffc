package uk.gov.education.grants.register;

import java.time.Instant;
import java.time.LocalDate;

/// The state of the whole register: while neither the revision nor the day is another one, nobody gets anything new.
/// @param revision how often what is public has been changed
/// @param changedAt when it was last changed
/// @param day the day for which it is asked: an award is public from the day of its announcement
public record Edition(long revision, Instant changedAt, LocalDate day) {}
