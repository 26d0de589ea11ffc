package uk.gov.education.grants.audit;

import java.time.Instant;
import java.util.Set;

/// One line of the audit trail.
public record AuditRow(long id, Instant at, String personName, String subjectKind, String subject, String sentence) {

    private static final Set<String> PEOPLE = Set.of("Person", "Assessor");

    /// Whether the subject is a user name, which is written into no address.
    public boolean isOfAPerson() {
        return PEOPLE.contains(subjectKind);
    }
}
