package uk.gov.education.grants.bid;

import java.time.Instant;

/// What was submitted once, as it is kept for ever.
///
/// @param content the words as they were when their fingerprint was taken
/// @param isWhole whether the SHA-256 of the content still is the fingerprint
public record KeptSubmission(
        Instant submittedAt, String content, String ruleBook, String verdict, String fingerprint, boolean isWhole) {}
