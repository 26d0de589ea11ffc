package uk.gov.education.grants.payment;

import java.time.Instant;

/// An account that waits for a finance officer.
public record BankDetailsWaiting(String orgId, String name, String proposedByName, Instant proposedAt) {}
