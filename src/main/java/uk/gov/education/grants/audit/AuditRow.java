package uk.gov.education.grants.audit;

import java.time.Instant;

/// One line of the audit trail.
public record AuditRow(long id, Instant at, String personName, String subjectKind, String subject, String sentence) {}
