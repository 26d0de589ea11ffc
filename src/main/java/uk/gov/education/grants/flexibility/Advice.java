package uk.gov.education.grants.flexibility;

import java.time.Instant;

/// What the panel advised, who wrote it down, and when it was published.
public record Advice(AdviceKind kind, String words, String recordedByName, Instant publishedAt) {}
