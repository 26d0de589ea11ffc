package uk.gov.education.grants.programme;

/// What became of adding a programme.
public sealed interface ProgrammeOutcome {

    record Created(String code) implements ProgrammeOutcome {}

    record CodeTaken(String code, String byName) implements ProgrammeOutcome {}
}
