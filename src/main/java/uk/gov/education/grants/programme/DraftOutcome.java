package uk.gov.education.grants.programme;

import java.util.UUID;

/// What became of beginning a round.
public sealed interface DraftOutcome {

    record Drafted(UUID id, String code) implements DraftOutcome {}

    record CodeTaken(String code, String byTitle) implements DraftOutcome {}
}
