package uk.gov.education.grants.award;

import java.time.Instant;

/// One thing that happened to a case, to be read as "Jo Patel recommended: fund £444,000".
public record HistoryLine(Instant at, String personName, String sentence) {}
