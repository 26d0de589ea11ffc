package uk.gov.education.grants.assessment;

import java.time.LocalDate;

/// When an assessor was trained, and the last day on which that holds.
public record Training(LocalDate on, LocalDate until) {}
