package uk.gov.education.grants.shared;

/// A CSV file that has been asked for and allowed, and is not yet written.
@FunctionalInterface
public interface Csv extends Contents {}
