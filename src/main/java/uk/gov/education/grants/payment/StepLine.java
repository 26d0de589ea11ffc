package uk.gov.education.grants.payment;

import java.time.Instant;

/// One step in the life of a claim or a payment.
public record StepLine(Instant at, String personName, String sentence) {}
