package uk.gov.education.grants.document;

import java.util.UUID;

/// What came of attaching a file.
public sealed interface AttachOutcome {

    /// It is attached, or was already: the same file under the same name counts once.
    record Attached(UUID document, String name, boolean anew) implements AttachOutcome {}

    /// It is not; the sentence says why and what to do.
    record Refused(String why) implements AttachOutcome {}
}
