package uk.gov.education.grants.flexibility;

import java.time.Instant;

/// Yes or no, by whom, when and why.
public record Decision(boolean isGranted, String reason, String byName, Instant at) {}
