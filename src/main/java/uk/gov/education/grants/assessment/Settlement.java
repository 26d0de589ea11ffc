package uk.gov.education.grants.assessment;

import java.time.Instant;
import uk.gov.education.grants.shared.Percent;

/// The settled score of a bid: how much, how far the assessors differed, why it stands, and who settled it.
public record Settlement(Percent score, Percent spread, String reason, String by, Instant at) {}
